using System.Text;
using Bot.Answers;
using Bot.Channels.Common;
using Bot.Channels.Slack.Blocks;
using Bot.Channels.Teams.Cards;
using Bot.Presentation;
using Bot.Web.Pages;

namespace Bot.Benchmarks.Fuzz.Targets;

/// <summary>Questions, answered and drawn for every service: never an exception, and never markup that the asker chose.</summary>
internal static class QuestionTarget
{
    private static readonly string[] Markup = ["<!", "<@", "<#", "<http"];

    public static FuzzTarget Create(Library library) => new(
        "questions",
        15,
        (string[])
        [
            "what did the VPoE panel say about hiring", "VPoEパネルは採用について何を話した?", "who is Omura", "sessions", "show A10", "which sessions mention testing",
            "who spoke about SRE", "how many engineers did Gunosy have",
            "誰がSREについて話した?", "A10を見せて", "テストを扱ったセッションは?", "help", "and Gunosy?", "メルカリは?",
            "how did they reduce the number of alerts in the middle of the night?",
        ],
        input => Ask(library, input));

    private static void Ask(Library library, byte[] input)
    {
        // What is no UTF-8 stands for half a character, which chat services have been seen to cut.
        var text = Encoding.UTF8.GetString(input).Replace('\uFFFD', '\uD83D');
        var language = text.Length % 3 == 0 ? Content.Language.Japanese : (Content.Language?)null;
        var previous = text.Length % 5 == 0 ? new Question("what did Mercari say about testing") : null;
        var reply = library.Ask(new(text, language, text.Length % 7 == 0 ? text : null, Previous: previous)
        {
            Conference = text.Length % 11 == 0 ? text : null,
            Speaker = text.Length % 13 == 0 ? text : null,
        });
        var content = new AnswerContent(reply, [text]);
        foreach (var shortening in Enum.GetValues<Shortening>())
        {
            var drawing = MessageBlocks.Draw(content, "Ev1", shortening);
            BrokenPromiseException.Unless(drawing.Text.Length > 0, "there is always a text");
            BrokenPromiseException.Unless(!Markup.Any(sign => drawing.Text.Contains(sign, StringComparison.Ordinal)), "no markup in Slack's text");
        }

        BrokenPromiseException.Unless(MessageCards.Draw(content, "Ev1", Shortening.None).Text.Length > 0, "there is always a text");
        _ = AskPage.Draw(reply, text).ToString();
        _ = AnswerDocument.Of(reply, text, TimeSpan.Zero).ToJson(indented: false);
    }
}
