namespace RolloutSpecs.Rehearsal.Serving;

/// <summary>What a proxy that wants a person to sign in answers in the place of any service: 200, and not a word of JSON.</summary>
public static class SignInPage
{
    /// <summary>The page.</summary>
    public static Reply Reply { get; } = new(
        200,
        "text/html; charset=utf-8",
        "<!doctype html><title>Sign in</title><form method=\"post\"><button>Continue</button></form>");
}
