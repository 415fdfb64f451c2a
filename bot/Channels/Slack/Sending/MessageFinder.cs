using System.Collections.Immutable;
using System.Globalization;
using Bot.Channels.Common;
using Bot.Channels.Slack.WebApi;
using Bot.Conversations;

namespace Bot.Channels.Slack.Sending;

/// <summary>Looks a reply up by the id that travels in its metadata.</summary>
internal sealed class MessageFinder(SlackClient client)
{
    private const string PageSize = "200";

    private const int MostPages = 5;

    /// <summary>Between this machine's clock and Slack's, at most.</summary>
    private static readonly TimeSpan ClockDifference = TimeSpan.FromMinutes(5);

    public async Task<FindResult> FindAsync(string id, ReplyTarget target, CancellationToken cancellation)
    {
        if (target.Placement is not (Placement.Post or Placement.Share))
            return new(FindOutcome.CannotTell);

        var (method, arguments) = Call(target);
        string? cursor = null;
        for (var page = 0; page < MostPages; page++)
        {
            var result = await client.GetAsync(method, cursor is null ? arguments : arguments.Add(new("cursor", cursor)), cancellation);
            if (!result.IsOk)
                return new(Failure(result));
            if (Match(id, result.Document) is { } found)
                return new(FindOutcome.Found, found);

            cursor = result.Document.ResponseMetadata?.NextCursor;
            if (string.IsNullOrEmpty(cursor))
                return new(FindOutcome.NotFound);
        }

        return new(FindOutcome.CannotTell);
    }

    /// <summary>Only what is later than the message that is answered, or than it can have been sent.</summary>
    private static (string Method, ImmutableArray<KeyValuePair<string, string>> Arguments) Call(ReplyTarget target)
    {
        ImmutableArray<KeyValuePair<string, string>> arguments =
            [new("channel", target.Address.Conversation), new("include_all_metadata", "true"), new("limit", PageSize)];
        if (SlackHandle.Parse(target.Handle).Ts is { } ts)
            arguments = arguments.Add(new("oldest", ts));
        else if (target.Since is { } since)
            arguments = arguments.Add(new("oldest", (since - ClockDifference).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)));
        return target.Address.Thread is { } thread
            ? (SlackMethods.Replies, arguments.Add(new("ts", thread)))
            : (SlackMethods.History, arguments);
    }

    private static string? Match(string id, ApiDocument document) => document.Messages?
        .FirstOrDefault(message => message.Metadata is { EventType: MessageMetadata.Reply } metadata && metadata.EventPayload?.Id == id)?.Ts;

    private static FindOutcome Failure(ApiResult result) => result.Outcome switch
    {
        CallOutcome.Error when result.Code is "thread_not_found" or "message_not_found" => FindOutcome.NotFound,
        CallOutcome.Error when !ApiCodes.IsTemporary(result.Code) && !ApiCodes.IsHalfDone(result.Code) => FindOutcome.CannotTell,
        _ => FindOutcome.Unavailable,
    };
}
