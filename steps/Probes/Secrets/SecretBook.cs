using System.Text;

namespace RolloutSpecs.Probes.Secrets;

/// <summary>All secrets of a run: those that it began with, and those that it has learned since, which are never forgotten.</summary>
public sealed class SecretBook
{
    private readonly Lock gate = new();
    private IReadOnlyList<Secret> secrets;
    private volatile SecretFinder finder;

    /// <summary>Begins with these.</summary>
    public SecretBook(IEnumerable<Secret> secrets)
    {
        this.secrets = [.. secrets];
        finder = new SecretFinder(this.secrets);
    }

    /// <summary>Adds one; an earlier one of the same name stays.</summary>
    public void Add(Secret secret)
    {
        lock (gate)
        {
            if (!secrets.Contains(secret))
            {
                secrets = [.. secrets, secret, .. KeyLines.Of(secret.Value).Select(line => new Secret(secret.Name, line))];
                finder = new SecretFinder(secrets);
            }
        }
    }

    /// <summary>The text with names in the place of secrets; the same text where it holds none.</summary>
    public string Replace(string text)
    {
        var found = finder.In(text);
        if (found.Count == 0)
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        var from = 0;
        foreach (var (start, end, name) in found)
        {
            clean.Append(text, from, start - from).Append('$').Append(name);
            from = end;
        }

        return clean.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>The names of the secrets in a text.</summary>
    public IReadOnlyList<string> NamesIn(string text) => [.. finder.In(text).Select(found => found.Name).Distinct()];
}
