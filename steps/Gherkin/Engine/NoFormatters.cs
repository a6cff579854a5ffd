using Reqnroll.Formatters.Configuration;

namespace RolloutSpecs.Gherkin.Engine;

/// <summary>None of Reqnroll's formatters, whose errors it swallows; <see cref="Messages"/> tells the run.</summary>
internal sealed class NoFormatters : IFormattersConfigurationProvider
{
    public static NoFormatters Instance { get; } = new();

    public bool Enabled => false;

    public IDictionary<string, object> GetFormatterConfigurationByName(string formatterName) => new Dictionary<string, object>();

    public string ResolveTemplatePlaceholders(string template) => template;
}
