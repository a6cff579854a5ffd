using System.Net.Http.Headers;
using CliWrap;
using CliWrap.Buffered;
using RolloutSpecs.Rehearsal;
using RolloutSpecs.Rehearsal.Catalogue;

namespace RolloutSpecs.Tests.Rehearsal;

/// <summary>Short words for what the tests do with a world that runs.</summary>
internal static class Running
{
    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public static Task<EmbeddedWorld> StartAsync(string world) => EmbeddedWorld.StartAsync(Worlds.Find(world), Token);

    public static Uri GitHub(this EmbeddedWorld world) => new(world.Settings["GITHUB_API_URL"]);

    public static Uri Runtime(this EmbeddedWorld world) => new(world.Settings["RUNTIME_BASE_URL"]);

    public static Uri Control(this EmbeddedWorld world) => new(world.Settings["CONTROL_BASE_URL"]);

    public static string Workspace(this EmbeddedWorld world) => world.Settings["RUNTIME_WORKSPACE"];

    public static async Task<Heard> GetAsync(Uri server, string path, string? authorization = null)
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler);
        client.DefaultRequestHeaders.Authorization =
            authorization is null ? null : AuthenticationHeaderValue.Parse(authorization);
        using var response = await client.GetAsync(new Uri(server, path), Token);
        return new Heard(response, await response.Content.ReadAsStringAsync(Token));
    }

    public static Task<BufferedCommandResult> RunAsync(this EmbeddedWorld world, string program, params string[] arguments) =>
        Cli.Wrap(program)
            .WithArguments(arguments)
            .WithWorkingDirectory(world.Workspace())
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(Token)
            .Task;
}
