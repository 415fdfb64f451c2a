using System.Collections.Immutable;
using Bot.Answers;
using Bot.Channels.Common;
using Bot.Channels.Teams.Activities;
using Bot.Channels.Teams.Cards;
using Bot.Channels.Teams.Sending;
using Bot.Conversations;
using Bot.Presentation;

namespace Bot.Channels.Teams.Inbound;

/// <summary>Searches as somebody types, to put an excerpt into a message. It only shows: no order is carried out, and nothing counts as asked.</summary>
internal sealed class SearchExtension(ActionResponder actions)
{
    private const string Thumbnail = "application/vnd.microsoft.card.thumbnail";

    private const int DefaultCount = 9;

    private const int MostResults = 60;

    private const int PreviewText = 160;

    public async ValueTask<ExtensionResponse> SearchAsync(TeamsActivity activity, InvokeValue? value, CancellationToken cancellation)
    {
        var parameter = value?.Parameters?.FirstOrDefault();
        var text = parameter?.Name == "initialRun" ? "" : parameter?.Value?.Trim() ?? "";
        var skip = Math.Clamp(value?.QueryOptions?.Skip ?? 0, 0, MostResults);
        var count = Math.Clamp(value?.QueryOptions?.Count ?? DefaultCount, 1, MostResults);
        var message = ActivityReader.Message(activity, IncomingKind.Action, text.Length > Question.MaximumLength ? text[..Question.MaximumLength] : text);
        var language = Responder.LanguageOf(message);

        // A page shows as many as a card does; this asks for all up to the last one wanted.
        var page = (Math.Min(skip + count, MostResults) - 1) / Question.DefaultTop;
        var more = new MessageAction(ActionKind.More, [message.Text.Length == 0 ? "sessions" : message.Text], language, page);
        var response = await actions.DoAsync(message with { Action = more }, cancellation);
        var found = (response?.Content as AnswerContent)?.Reply switch
        {
            Answer answer => answer.Excerpts.Select(excerpt => Result(excerpt)),
            SessionList sessions => sessions.Conferences.SelectMany(
                conference => conference.Sessions, (conference, session) => Result(new SessionDetails(language, conference, session, null))),
            SessionDetails details => [Result(details)],
            _ => [],
        };
        ImmutableArray<CardAttachment> results = [.. found.Skip(skip).Take(count)];
        return results.IsEmpty && skip == 0
            ? Say(Texts.In(language).NothingFound)
            : new(new("result") { AttachmentLayout = "list", Attachments = results });
    }

    public static ExtensionResponse Say(string text) => new(new("message") { Text = text });

    private static CardAttachment Result(Excerpt excerpt) => new(
        CardAttachment.Card, MessageCards.Draw(excerpt), Preview($"{excerpt.Session} {excerpt.Title}", excerpt.Text));

    private static CardAttachment Result(SessionDetails details)
    {
        var version = details.Session.InOrOther(details.Language);
        return new(
            CardAttachment.Card,
            MessageCards.Draw(new AnswerContent(details, []), "", Shortening.None).Card!,
            Preview($"{details.Session.Code} {version.Title}", version.Summary ?? SessionLabels.Speakers(version)));
    }

    private static PreviewAttachment Preview(string title, string text) =>
        new(Thumbnail, new(ShownText.Line(title, NodeList.Title), Escaped(ShownText.Line(text, PreviewText))));

    /// <summary>Teams shows the text as HTML, and the title as it is: only what would be a tag needs another spelling.</summary>
    private static string Escaped(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
