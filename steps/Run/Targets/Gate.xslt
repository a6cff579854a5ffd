<?xml version="1.0" encoding="utf-8"?>
<!-- Makes the settings of one gate run from a settings file that may say anything: what keeps the gate closed is put in. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output method="xml" indent="yes" />
  <xsl:param name="runFolder" />
  <xsl:param name="filter" />
  <xsl:param name="loggerFolder" />

  <xsl:template match="@*|node()">
    <xsl:copy><xsl:apply-templates select="@*|node()" /></xsl:copy>
  </xsl:template>

  <xsl:template match="/RunSettings">
    <RunSettings>
      <RunConfiguration>
        <xsl:apply-templates select="RunConfiguration/*[not(self::TreatNoTestsAsError or self::EnvironmentVariables or self::TestAdaptersPaths)]" />
        <TreatNoTestsAsError>true</TreatNoTestsAsError>
        <TestAdaptersPaths>
          <xsl:for-each select="RunConfiguration/TestAdaptersPaths"><xsl:value-of select="." />;</xsl:for-each>
          <xsl:value-of select="$loggerFolder" />
        </TestAdaptersPaths>
        <EnvironmentVariables>
          <!-- The others are handed over in the processes' environment (WatchGateRun): a token in this file would be in what a killed run leaves, and in a diagnostic log. -->
          <xsl:apply-templates select="RunConfiguration/EnvironmentVariables/*[starts-with(name(), 'DOTNET_') or starts-with(name(), 'CORECLR_')]" />
          <ROLLOUTSPECS_RUN_FOLDER><xsl:value-of select="$runFolder" /></ROLLOUTSPECS_RUN_FOLDER>
          <ROLLOUTSPECS_RUN_FILTER><xsl:value-of select="$filter" /></ROLLOUTSPECS_RUN_FILTER>
        </EnvironmentVariables>
      </RunConfiguration>
      <xUnit>
        <xsl:apply-templates select="xUnit/*[not(self::FailSkips or self::Explicit)]" />
        <FailSkips>true</FailSkips>
        <Explicit>off</Explicit>
      </xUnit>
      <LoggerRunSettings>
        <Loggers>
          <xsl:apply-templates select="LoggerRunSettings/Loggers/Logger[not(@friendlyName = 'rollout-decision')]" />
          <Logger friendlyName="rollout-decision" enabled="true">
            <Configuration>
              <RunFolder><xsl:value-of select="$runFolder" /></RunFolder>
            </Configuration>
          </Logger>
        </Loggers>
      </LoggerRunSettings>
      <xsl:apply-templates select="*[not(self::RunConfiguration or self::xUnit or self::LoggerRunSettings or self::TestRunParameters)]" />
    </RunSettings>
  </xsl:template>
</xsl:stylesheet>
