namespace RolloutSpecs.Tests.Reporting;

/// <summary>Texts that try to be more than text.</summary>
public static class Text
{
    public const string Hostile =
        "<img src=x onerror=alert(1)></style><script>alert(2)</script> \" onclick='x' | a `b` \\| \\ **bold** _it_ "
            + "[x](javascript:alert(3)) "
        + "@khala #123 GH-7 :white_check_mark: $x$ &lt; https://example.com/a_b www.example.com\r\n# GO\u202Eetirw\u0007 \u200B~~gone~~";
}
