using System.Globalization;
using Bot.Emulators.Slack.Delivery;
using Bot.Emulators.Slack.Model;

namespace Bot.Emulators.Slack.Desk;

/// <summary>The whole page: who, where, what was said, and what the app shows besides.</summary>
internal sealed class DeskPage(SlackState state, IReadOnlyList<SlackDelivery> deliveries, SlackPerson person, SlackChannel channel)
{
    private const int ShownDeliveries = 12;

    private SlackDirectory Directory => state.Directory;

    private Markup Who => Markup.Of($"""<input type="hidden" name="person" value="{person.Id}"><input type="hidden" name="channel" value="{channel.Id}">""");

    public Markup Draw() => Markup.Of($"""
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><title>{person.Name} in {NameOf(channel)}</title>
        <meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/desk/desk.css"><script src="/desk/desk.js" defer></script></head>
        <body>
        <nav><h1>{state.Identity.TeamName}</h1>{Chooser()}</nav>
        <main><h2>{NameOf(channel)}</h2><section id="messages">{Messages()}</section>{Composer(thread: null)}</main>
        <aside><section id="modal">{Modal()}</section><section id="home">{Home()}</section><section id="deliveries">{Deliveries()}</section></aside>
        </body></html>
        """);

    /// <summary>As clients show it to this person.</summary>
    private string NameOf(SlackChannel one) => one.Kind switch
    {
        ChannelKind.Direct => state.Identity.BotName,
        ChannelKind.Private => one.Name + " (private)",
        ChannelKind.Group => one.Name,
        _ => "# " + one.Name + (one.IsExtShared ? " (shared)" : ""),
    };

    private Markup Chooser()
    {
        var people = Directory.People.Where(one => one.BotId is null);
        var channels = Directory.Channels.Where(one => one.Has(person.Id));
        return Markup.Of($"""
            <h2>You are</h2><ul>{Markup.Join(people, one => Link(one.Name, one, channel.Has(one.Id) && channel.Kind != ChannelKind.Direct ? channel : null, one == person))}</ul>
            <h2>Conversations</h2><ul>{Markup.Join(channels, one => Link(NameOf(one), person, one, one == channel))}</ul>
            <form method="post" action="/desk/home">{Who}<button>Open App Home</button></form>
            """);
    }

    private static Markup Link(string text, SlackPerson to, SlackChannel? at, bool isCurrent) =>
        Markup.Of($"""<li class="{(isCurrent ? "current" : "")}"><a href="/?person={to.Id}&amp;channel={at?.Id}">{text}</a></li>""");

    private Markup Messages()
    {
        var threads = channel.Messages.Where(one => one.IsReply).ToLookup(one => one.ThreadTs);
        var hidden = channel.Ephemeral.Where(one => one.ToUser == person.Id).ToList();
        var roots = channel.Messages.Where(one => !one.IsReply).Select(one => (one.Ts, Drawn: Root(one, threads[one.Ts], hidden)));
        return Markup.Join(
            roots.Concat(hidden.Where(one => one.ThreadTs is null).Select(one => (one.Ts, Drawn: Ephemeral(one))))
                .OrderBy(one => one.Ts, StringComparer.Ordinal),
            one => one.Drawn);
    }

    private Markup Root(SlackMessage root, IEnumerable<SlackMessage> replies, IReadOnlyList<EphemeralMessage> hidden)
    {
        var inThread = replies.Select(one => (one.Ts, Drawn: Message(one)))
            .Concat(hidden.Where(one => one.ThreadTs == root.Ts).Select(one => (one.Ts, Drawn: Ephemeral(one))))
            .OrderBy(one => one.Ts, StringComparer.Ordinal);
        return Markup.Of($"""{Message(root)}<div class="thread">{Markup.Join(inThread, one => one.Drawn)}<details><summary>Reply</summary>{Composer(root.Ts)}</details></div>""");
    }

    private Markup Message(SlackMessage message)
    {
        var place = Markup.Of($"""{Who}<input type="hidden" name="ts" value="{message.Ts}">""");
        var body = message.Blocks is { } blocks
            ? new BlockView(Directory, place).Draw(blocks)
            : Markup.Of($"""<p class="text">{TextView.Draw(Directory, message.Text)}</p>""");
        return Markup.Of($"""<article class="{(message.BotId is null ? "person" : "bot")}"><b>{AuthorOf(message.User)}</b> <time>{TimeOf(message.Ts)}</time>{(message.EditedTs is null ? "" : " (edited)")}{body}</article>""");
    }

    private Markup Ephemeral(EphemeralMessage message)
    {
        var place = Markup.Of($"""{Who}<input type="hidden" name="ephemeral" value="{message.Ts}">""");
        var body = message.Blocks is { } blocks
            ? new BlockView(Directory, place).Draw(blocks)
            : Markup.Of($"""<p class="text">{TextView.Draw(Directory, message.Text)}</p>""");
        return Markup.Of($"""<article class="bot ephemeral"><b>{state.Identity.BotName}</b> <time>{TimeOf(message.Ts)}</time> <em>Only visible to you</em>{body}</article>""");
    }

    private Markup Composer(string? thread) => Markup.Of($"""
        <form class="composer" method="post" action="/desk/post">{Who}<input type="hidden" name="thread" value="{thread}">
        <input name="text" autocomplete="off" placeholder="@{state.Identity.BotName} what about hiring, or /kiku hiring" required><button>Send</button></form>
        """);

    private Markup Modal()
    {
        if (state.Views.Modal(person.Id) is not { } view)
            return default;
        var place = Markup.Of($"""{Who}<input type="hidden" name="view" value="{view.Id}">""");
        return Markup.Of($"""
            <div class="modal"><h2>{view.Content.Get("title")?.Text("text")}</h2>{new BlockView(Directory, place).Draw(view.Content.Get("blocks"))}
            <form id="modal-form" method="post" action="/desk/submit">{Who}<button>{view.Content.Get("submit")?.Text("text") ?? "Done"}</button></form>
            <form method="post" action="/desk/close">{Who}<button>Close</button></form></div>
            """);
    }

    private Markup Home()
    {
        var place = state.Views.Home(person.Id) is { } shown ? Markup.Of($"""{Who}<input type="hidden" name="view" value="{shown.Id}">""") : default;
        return Markup.Of($"<h2>App Home</h2>{new BlockView(Directory, place).Draw(state.Views.Home(person.Id)?.Content.Get("blocks"))}");
    }

    private Markup Deliveries() => Markup.Of($"<h2>Told to the app</h2><ol>{Markup.Join(deliveries.TakeLast(ShownDeliveries).Reverse(), Delivery)}</ol>");

    private static Markup Delivery(SlackDelivery delivery)
    {
        var outcome = delivery.Attempts is [.., var last] ? last.IsAcknowledged ? "acknowledged"
            : $"{last.Failure} ({delivery.Attempts.Count})"
            : "not delivered";
        return Markup.Of($"""<li class="{(delivery.IsAcknowledged ? "good" : "bad")}">{delivery.Type}: {outcome}</li>""");
    }

    private string AuthorOf(string user) => Directory.Person(user)?.Name ?? user;

    private static string TimeOf(string ts) => TimestampSource.Parse(ts)?.ToString("HH:mm:ss", CultureInfo.InvariantCulture) ?? ts;
}
