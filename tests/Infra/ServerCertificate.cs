using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace RolloutSpecs.Tests.Infra;

/// <summary>A certificate of <c>localhost</c> by an authority that nobody knows, as PEM files.</summary>
internal static class ServerCertificate
{
    /// <summary>Writes <c>authority.crt</c>, <c>server.crt</c> and <c>server.key</c>.</summary>
    public static void Write(string folder)
    {
        var (from, to) = (DateTimeOffset.UnixEpoch.AddYears(50), DateTimeOffset.UnixEpoch.AddYears(150));
        using var authorityKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var authorityRequest = new CertificateRequest("CN=RolloutSpecs test authority", authorityKey, HashAlgorithmName.SHA256);
        authorityRequest.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var authority = authorityRequest.CreateSelfSigned(from, to);

        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.Create(authority, from, to, [1]);

        File.WriteAllText(Path.Combine(folder, "authority.crt"), authority.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder, "server.crt"), certificate.ExportCertificatePem());
        var keyFile = Path.Combine(folder, "server.key");
        File.WriteAllText(keyFile, key.ExportPkcs8PrivateKeyPem());
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(keyFile, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }
}
