using System.CommandLine;
using Bot.Conversations;
using Bot.Digests;
using Bot.Presentation;
using Bot.State;
using Bot.State.Stores;
using Bot.Web;
using Bot.Web.Access;

namespace Bot.Cli;

/// <summary><c>kiku digest preview</c>, <c>report</c> and <c>now</c></summary>
internal static class DigestCommands
{
    private const int ReportDays = 7;

    private const int LongestReport = 100_000;

    public static Command Create(Surroundings here, CommonOptions options) => new("digest", "Look at the daily digests, and post one.")
    {
        Preview(here, options),
        Report(here, options),
        Now(here, options),
    };

    private static Command Preview(Surroundings here, CommonOptions options)
    {
        var command = new Command("preview", "Show the session of the day as a digest shows it. Needs no database.") { options.Language };
        command.SetAction(parsed =>
        {
            var notes = Notes.Load(here, options, parsed);
            var language = options.LanguageOf(parsed) ?? here.Terminal.Language;
            var numbered = NumberedNotes.AllSeen(notes.Library.Snapshot);
            var composer = new DigestComposer(notes.Library, SessionLinks.For(notes.Settings.Web));
            var digest = composer.Compose(numbered, language, numbered.Latest, new Dictionary<SessionKey, DateOnly>());
            var sheet = new Sheet(options.Terminal(parsed));
            if (digest is null)
                sheet.Write("", DigestTexts.In(language).NothingToSay, Ink.Warning);
            else
                new NodeText(notes, sheet).Write(Presenter.Present(digest.Content, Extent.Whole));
            sheet.Draw();
            return digest is null ? ExitCode.Nothing : ExitCode.Success;
        });
        return command;
    }

    private static Command Report(Surroundings here, CommonOptions options)
    {
        var days = new Option<int>("--days") { Description = $"How far back. Default: {ReportDays}", HelpName = "N", DefaultValueFactory = _ => ReportDays };
        days.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 400)
                result.AddError("--days takes 1 to 400: so long the ledger remembers.");
        });
        var command = new Command("report", "Show what became of each digest that was due, also while Kiku runs.") { days };
        command.SetAction(async (parsed, stop) =>
        {
            await using var database = KeptState.Find(Notes.ReadSettings(here).State);
            await database.JoinAsync(stop);
            var since = DateOnly.FromDateTime(here.Time.GetUtcNow().UtcDateTime).AddDays(-parsed.GetValue(days));
            var entries = await new DeliveryLedger(database).ReportAsync(null, since, LongestReport, stop);
            var sheet = new Sheet(options.Terminal(parsed) with { Width = int.MaxValue });
            DigestText.Write(sheet, entries, parsed.GetValue(days));
            sheet.Draw();
            return ExitCode.Success;
        });
        return command;
    }

    private static Command Now(Surroundings here, CommonOptions options)
    {
        var place = new Argument<string>("CONVERSATION") { Description = "Where to: CHANNEL/WORKSPACE/CONVERSATION, such as slack/T0123/C0456." };
        var command = new Command("now", "Post a digest now, which does not use up today's.") { place, options.Language };
        command.SetAction(async (parsed, stop) =>
        {
            if (parsed.GetRequiredValue(place).Split('/') is not [{ Length: > 0 } channel, { Length: > 0 } workspace, { Length: > 0 } conversation])
                throw new CommandFailedException("a conversation is named CHANNEL/WORKSPACE/CONVERSATION, such as slack/T0123/C0456");
            var notes = Notes.Load(here, options, parsed);
            return await PostAsync(here, notes, new(channel, workspace, conversation), options.LanguageOf(parsed) ?? here.Terminal.Language, stop);
        });
        return command;
    }

    private static async Task<int> PostAsync(Surroundings here, Notes notes, ConversationAddress place, Content.Language language, CancellationToken stop)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(here.Time).AddSingleton(notes.Library).AddChat(notes.Settings);
        await using var provider = services.BuildServiceProvider();
        if (provider.GetService<Dispatcher>() is not { } dispatcher || !dispatcher.Serves(place.Channel))
            throw new CommandFailedException($"'{place.Channel}' is no chat service that is configured");
        await OpenAsync(provider.GetRequiredService<IStateDatabase>(), stop);
        if (await provider.GetRequiredService<CurrentDigest>().ComposeAsync(place, language, stop) is not { } digest)
            throw new CommandFailedException(DigestTexts.In(language).NothingToSay);

        var message = new OutgoingMessage($"digest-now:{Guid.NewGuid():N}", new(place, null, Placement.Post), digest);
        switch (await dispatcher.SendAsync(message, stop))
        {
            case Sent sent:
                here.Terminal.Out.WriteLine($"posted {sent.MessageId}".TrimEnd());
                return ExitCode.Success;
            case Refused refused:
                throw new CommandFailedException($"not posted for now: {refused.Code}");
            case Unknown unknown:
                throw new CommandFailedException($"nobody can tell whether it was posted: {unknown.Code}");
            case var failed:
                throw new CommandFailedException($"not posted: {(failed as Failed)?.Code}");
        }
    }

    private static async Task OpenAsync(IStateDatabase database, CancellationToken stop)
    {
        try
        {
            await database.OpenAsync(stop);
        }
        catch (StoreException failure) when (!failure.IsTransient)
        {
            throw new CommandFailedException($"{failure.Message}\nWhile Kiku runs on that file, say \"digest now\" in the conversation itself.");
        }
    }
}
