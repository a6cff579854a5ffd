using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Microsoft.AspNetCore.Components;
using RolloutSpecs.Reporting.Text;

namespace RolloutSpecs.Reporting.Html;

/// <summary>Markdown whose author is not trusted: HTML is shown as text, images are named, only web links lead anywhere.</summary>
public static class SafeMarkdown
{
    private const int LowestHeading = 6;

    /// <summary>A description as HTML; nothing recorded is nothing.</summary>
    /// <param name="description">The description.</param>
    /// <param name="below">The level of the heading that it stands below, from 1 to 5.</param>
    public static MarkupString ToHtml(string? description, int below)
    {
        var pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();
        var document = Markdig.Markdown.Parse(Descriptions.Dedent(description), pipeline);
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            heading.Level = Math.Min(heading.Level + below, LowestHeading);
        }

        using var writer = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        pipeline.Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<LinkInlineRenderer>(new SafeLinks());
        renderer.ObjectRenderers.ReplaceOrAdd<AutolinkInlineRenderer>(new SafeAutolinks());
        renderer.Render(document);
        return new MarkupString(writer.ToString());
    }
}
