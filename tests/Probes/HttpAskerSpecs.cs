using System.Net;
using System.Net.Sockets;
using System.Text;
using RolloutSpecs.Gates.Evidence;
using RolloutSpecs.Probes.Outside;

namespace RolloutSpecs.Tests.Probes;

public class HttpAskerSpecs
{
    [Fact]
    public async Task An_answer_keeps_status_body_and_the_headers_that_judging_needs()
    {
        var answer = await AskAsync(
            "HTTP/1.1 429 Too Many\r\nContent-Type: application/json\r\nRetry-After: 7\r\nSet-Cookie: s=1\r\nContent-Length: 2\r\n\r\n{}");

        var http = answer.Should().BeOfType<HttpAnswer>().Subject;
        http.Status.Should().Be(429);
        http.Body.Should().Be("{}");
        http.Headers.Should().Equal(new Dictionary<string, string> { ["content-type"] = "application/json", ["retry-after"] = "7" });
    }

    [Fact]
    public async Task A_redirect_is_told_and_not_followed() =>
        (await AskAsync("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n"))
            .Should().BeOfType<HttpAnswer>().Which.Status.Should().Be(302);

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{}", NoAnswerKind.Unreadable)]
    [InlineData("not http at all\r\n\r\n", NoAnswerKind.Unreadable)]
    public async Task An_answer_that_breaks_off_is_unreadable(string sent, NoAnswerKind kind) =>
        (await AskAsync(sent)).Should().BeOfType<NoAnswer>().Which.Kind.Should().Be(kind);

    [Fact]
    public async Task A_body_without_end_is_not_read_to_its_end()
    {
        var endless = "HTTP/1.1 200 OK\r\n\r\n" + new string('x', HttpAsker.LongestBody + 1);

        (await AskAsync(endless)).Should().BeOfType<NoAnswer>().Which.Kind.Should().Be(NoAnswerKind.Unreadable);
    }

    [Fact]
    public async Task Nobody_listening_is_unreachable()
    {
        await using var http = new HttpAsker(TimeProvider.System);

        (await http.AskAsync(Question(1))).Should().BeOfType<NoAnswer>().Which.Kind.Should().Be(NoAnswerKind.Unreachable);
    }

    [Fact]
    public async Task Nobody_answering_in_time_has_timed_out()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        await using var http = new HttpAsker(TimeProvider.System);

        var answer = await http.AskAsync(Question(((IPEndPoint)silent.LocalEndpoint).Port) with { Limit = TimeSpan.FromMilliseconds(200) });

        answer.Should().BeOfType<NoAnswer>().Which.Kind.Should().Be(NoAnswerKind.TimedOut);
    }

    private static async Task<Answer> AskAsync(string sent)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var serving = ServeAsync(listener, sent);
        await using var http = new HttpAsker(TimeProvider.System);
        var answer = await http.AskAsync(Question(((IPEndPoint)listener.LocalEndpoint).Port));
        await serving;
        return answer;
    }

    private static async Task ServeAsync(TcpListener listener, string sent)
    {
        using var client = await listener.AcceptTcpClientAsync();
        var stream = client.GetStream();
        using var request = new StreamReader(stream, leaveOpen: true);
        while (await request.ReadLineAsync() is { Length: > 0 })
        {
            // The request is read to its end, so that closing does not reset the connection.
        }

        try
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(sent));
        }
        catch (IOException)
        {
            // The client hung up on a body that is too long, as it should.
        }
    }

    private static HttpQuestion Question(int port) => new(
        "q", "c", new HttpRequestMessage(HttpMethod.Get, new Uri($"http://127.0.0.1:{port}/")), TimeSpan.FromSeconds(30));
}
