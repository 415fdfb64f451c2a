using System.Text;
using Bot.Mcp;
using Bot.Tests.Content.Reload;
using Xunit;

namespace Bot.Tests.Mcp;

public sealed class PatientInputTests
{
    private const string Request = """{"jsonrpc":"2.0","id":1,"method":"ping"}""";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_end_waits_for_the_last_answer()
    {
        var requests = new OpenRequests();
        await using var input = Input($"{Request}\n{Request}", requests);
        while (await input.ReadAsync(new byte[7], Stop) is var read && read > 0 && requests.None.IsCompleted)
        {
            // Until the first request is whole.
        }

        var end = ReadToEndAsync(input);
        requests.Ended();
        Assert.False(end.IsCompleted);
        requests.Ended();

        await end;
    }

    [Theory]
    [InlineData("")]
    [InlineData("""{"id":1,"method":"ping"}""")]
    [InlineData("garbage\n\n[]\n{}\n")]
    [InlineData("""{"jsonrpc":"2.0","method":"notifications/initialized"}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"result":{}}""")]
    public async Task What_is_not_answered_is_not_waited_for(string text)
    {
        await using var input = Input(text, new());

        await ReadToEndAsync(input);
    }

    [Fact]
    public async Task A_request_that_nobody_answers_is_given_up_in_the_end()
    {
        var clock = new ManualClock();
        await using var input = Input(Request, new(), clock);

        var end = ReadToEndAsync(input);
        await clock.AdvanceWhenAwaited(PatientInput.Patience);

        await end;
    }

    private static PatientInput Input(string text, OpenRequests requests, TimeProvider? time = null) =>
        new(new MemoryStream(Encoding.UTF8.GetBytes(text)), requests, time ?? new ManualClock());

    private static async Task ReadToEndAsync(PatientInput input)
    {
        var buffer = new byte[16];
        while (await input.ReadAsync(buffer, Stop) > 0)
        {
            // Only the end counts.
        }
    }
}
