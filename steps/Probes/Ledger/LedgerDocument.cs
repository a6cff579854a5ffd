using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace RolloutSpecs.Probes.Ledger;

/// <summary>Reads YAML within bounds, so that no file that people edit can hang a run.</summary>
internal static class LedgerDocument
{
    private const int DeepestNesting = 20;
    private const int LongestText = 1024 * 1024;

    public static YamlNode? Parse(string text, LedgerErrors errors)
    {
        try
        {
            RefuseExcess(text, errors.Document);
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

    private static void RefuseExcess(string text, string document)
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
                throw new YamlException(
                    alias.Start, alias.End, $"the alias *{alias.Value}, which a {document} does not use: write the value out");
            }
        }
    }
}
