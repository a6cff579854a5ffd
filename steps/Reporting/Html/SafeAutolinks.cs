using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace RolloutSpecs.Reporting.Html;

/// <summary>Writes what stands between angle brackets as text, which tells the reader all that a link would.</summary>
public sealed class SafeAutolinks : HtmlObjectRenderer<AutolinkInline>
{
    /// <inheritdoc />
    protected override void Write(HtmlRenderer renderer, AutolinkInline obj) => renderer.WriteEscape(obj.Url);
}
