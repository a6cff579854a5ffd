namespace RolloutSpecs.Probes.Secrets;

/// <summary>Finds the secrets among environment variables.</summary>
public static class SecretVariables
{
    // What is shorter is refused before anything is asked, and here would tear the words of that refusal.
    private const int ShortestOwn = 4;

    /// <summary>The secrets: this project's own first, then whatever a name says so of, then credentials within other values.</summary>
    /// <param name="variables">The variables.</param>
    /// <param name="isOwn">Whether a setting of this project of that name is a secret; its value is one however ordinary it looks.</param>
    public static IReadOnlyList<Secret> Of(IEnumerable<KeyValuePair<string, string>> variables, Func<string, bool> isOwn)
    {
        var all = variables.Select(variable => new Secret(variable.Key, variable.Value.Trim())).ToList();
        var own = all.Where(variable => isOwn(variable.Name)).ToList();
        var others = all.Where(variable => !isOwn(variable.Name)).ToList();
        return
        [
            .. own.Concat(own.SelectMany(Within)).Where(secret => secret.Value.Length >= ShortestOwn),
            .. others.Where(variable => SecretName.SaysSo(variable.Name)).SelectMany(variable => Within(variable).Prepend(variable))
                .Concat(others.SelectMany(Within))
                .Where(secret => !OrdinaryText.Is(secret.Value)),
        ];
    }

    private static IEnumerable<Secret> Within(Secret whole) =>
        Credentials.Within(whole.Value).Concat(SecretName.SaysSo(whole.Name) ? KeyLines.Of(whole.Value) : [])
            .Select(part => new Secret(whole.Name, part));
}
