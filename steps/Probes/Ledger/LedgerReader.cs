using RolloutSpecs.Gates;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace RolloutSpecs.Probes;

/// <summary>Reads the rollout ledger strictly: an unknown key, a wrong kind or an empty text is an error.</summary>
public static class LedgerReader
{
    /// <summary>The question whose answer is the ledger.</summary>
    public const string Question = "read $ROLLOUT_LEDGER";

    private const int DeepestNesting = 20;
    private const int LongestText = 1024 * 1024;

    /// <summary>The ledger that a text holds.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="file">Its name in messages.</param>
    /// <exception cref="LedgerException">The text is not a ledger; the message holds every error with its line.</exception>
    public static RolloutLedger Read(string text, string file)
    {
        var errors = new LedgerErrors(file);
        var root = Parse(text, errors);
        var ledger = root is null ? null : new LedgerParts(errors).Ledger(root);
        return errors.IsEmpty && ledger is not null ? ledger : throw new LedgerException(errors.ToString());
    }

    private static YamlNode? Parse(string text, LedgerErrors errors)
    {
        try
        {
            RefuseExcess(text);
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents is [{ RootNode: var root }])
            {
                return root;
            }

            errors.Add(Mark.Empty, $"expected one document, seen {stream.Documents.Count}");
        }
        catch (YamlException failure)
        {
            errors.Add(failure.Start, $"expected YAML, seen {failure.InnerException?.Message ?? failure.Message}");
        }
        // Duplicate keys and some malformed scalars surface as these.
        catch (Exception failure) when (failure is ArgumentException or FormatException or OverflowException or InvalidOperationException)
        {
            errors.Add(Mark.Empty, $"expected YAML, seen {failure.Message}");
        }

        return null;
    }

    private static void RefuseExcess(string text)
    {
        if (text.Length > LongestText)
        {
            throw new FormatException($"{text.Length} characters, more than {LongestText}");
        }

        var parser = new Parser(new StringReader(text));
        var depth = 0;
        while (parser.MoveNext())
        {
            depth += parser.Current!.NestingIncrease;
            if (depth > DeepestNesting)
            {
                throw new YamlException(parser.Current.Start, parser.Current.End, $"nesting deeper than {DeepestNesting}");
            }

            if (parser.Current is AnchorAlias alias)
            {
                throw new YamlException(alias.Start, alias.End, $"the alias *{alias.Value}, which a ledger does not use: write the value out");
            }
        }
    }
}
