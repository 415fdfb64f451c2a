using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Answers;
using Bot.Channels.Common;
using Bot.Channels.Slack.Blocks;
using Bot.Channels.Slack.WebApi;
using Bot.Content;
using Bot.Presentation;
using Bot.Tests.Web;
using FsCheck;
using FsCheck.Fluent;
using Xunit;
using Outcome = Bot.Answers.Outcome;

namespace Bot.Tests.Channels.Slack.Blocks;

/// <summary>What is drawn, as Slack gets it.</summary>
public sealed class BlocksTests
{
    [Fact]
    public void Any_answer_is_a_message_that_Slack_takes() => Check(AnyAnswer.Generator, answer =>
    {
        foreach (var content in Contents(answer))
        {
            var (text, blocks) = Send(MessageBlocks.Draw(content, "m1", Shortening.None));
            Assert.InRange(blocks.Count, 0, Limits.MessageBlocks);
            Assert.InRange(Texts(blocks).Sum(one => one.Length), 0, 13_000);
            Assert.InRange(text.Length, 1, 4 * 4000);
            Assert.All(blocks, block => BlockRules.Check(block!.AsObject()));
        }
    });

    [Fact]
    public void Nothing_in_any_answer_is_markup() => Check(AnyAnswer.Generator, answer =>
    {
        foreach (var content in Contents(answer))
        {
            var (text, blocks) = Send(MessageBlocks.Draw(content, "m1", Shortening.None));
            Assert.Equal(-1, text.AsSpan().IndexOfAny('<', '>'));
            var objects = BlockRules.Objects(new JsonArray([.. blocks.Select(block => block!.DeepClone())])).ToList();
            Assert.DoesNotContain(objects, one => (string?)one["type"] is "mrkdwn" or "broadcast" or "usergroup" or "channel" or "emoji");
            Assert.All(objects.Where(one => (string?)one["type"] == "user"), user => Assert.Equal("UASKER", (string?)user["user_id"]));
            Assert.All(
                objects.Select(one => (string?)one["url"]).OfType<string>(),
                url => Assert.StartsWith("https://kiku.example.com/", url, StringComparison.Ordinal));
        }
    });

    [Fact]
    public void Any_excerpt_is_shown_word_for_word() => Check(AnyAnswer.Generator, answer =>
    {
        var (_, blocks) = Send(MessageBlocks.Draw(new AnswerContent(answer, ["q"], Page: 1), "m1", Shortening.None));
        var shown = string.Concat(Texts(blocks));
        Assert.All(answer.Excerpts.Skip(3).Take(3), excerpt => Assert.Contains(Whole(excerpt.Text), shown, StringComparison.Ordinal));
    });

    [Fact]
    public void A_shorter_message_is_shorter() => Check(AnyAnswer.Generator, answer =>
    {
        var content = new AnswerContent(answer with { Outcome = Outcome.Found }, ["q"]);
        var shorter = MessageBlocks.Draw(content, "m1", Shortening.Shorter);
        Assert.True(
            Texts(Send(shorter).Blocks).Sum(text => text.Length) <= Texts(Send(MessageBlocks.Draw(content, "m1", Shortening.None)).Blocks)
                .Sum(text => text.Length));
        Assert.Null(MessageBlocks.Draw(content, "m1", Shortening.TextOnly).Blocks);
    });

    [Fact]
    public void An_answer_shows_where_it_stands_and_what_matched()
    {
        var blocks = Send(MessageBlocks.Draw(new AnswerContent(SampleNotes.HiringAnswer, ["what about hiring"]), "m1", Shortening.None)).Blocks;

        var shown = string.Concat(Texts(blocks));
        Assert.Contains("A10 The role of a VP of EngineeringQuestions › How does Gunosy organise hiring? · Kato (Gunosy)", shown, StringComparison.Ordinal);
        Assert.Contains("… Kato decides on engineer hiring.\nThe recruiting team runs the process. …", shown, StringComparison.Ordinal);
        Assert.Contains(
            BlockRules.Objects(new JsonArray([.. blocks.Select(block => block!.DeepClone())])),
            one => (string?)one["text"]?.ToString() == "hiring" && (bool?)one["style"]?["bold"] == true);
        Assert.Equal(["More excerpts", "👍", "👎"], Buttons(blocks));
    }

    [Theory]
    [InlineData(0, true, "More excerpts,Share to channel,👍,👎")]
    [InlineData(1, false, "Back,👍,👎")]
    public void Buttons_depend_on_the_page(int page, bool canShare, string expected)
    {
        var answer = SampleNotes.HiringAnswer with { Excerpts = [.. Enumerable.Repeat(SampleNotes.HiringExcerpt, 5)] };

        var blocks = Send(MessageBlocks.Draw(new AnswerContent(answer, ["q"], page, canShare), "m1", Shortening.None)).Blocks;

        Assert.Equal(expected, string.Join(',', Buttons(blocks)));
        Assert.Contains(page == 0 ? "3 of 5 matches" : "4–5 of 5 matches", string.Concat(Texts(blocks)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_too_long_for_a_button_has_no_buttons()
    {
        var blocks = Send(MessageBlocks.Draw(new AnswerContent(SampleNotes.HiringAnswer, [new string('長', 2000)]), "m1", Shortening.None)).Blocks;

        Assert.Empty(Buttons(blocks));
    }

    [Theory]
    [InlineData(nameof(Language.English), "The notes say nothing about “zebra”.")]
    [InlineData(nameof(Language.Japanese), "「zebra」はノートに見つかりませんでした。")]
    public void Nothing_found_is_said_in_the_asker_s_language(string language, string expected)
    {
        var answer = SampleNotes.NothingAnswer with { Language = Enum.Parse<Language>(language) };

        var (text, blocks) = Send(MessageBlocks.Draw(new AnswerContent(answer, ["zebra"]), "m1", Shortening.None));

        Assert.StartsWith(expected, text, StringComparison.Ordinal);
        Assert.Contains("The role of a VP of Engineering", string.Concat(Texts(blocks)), StringComparison.Ordinal);
        Assert.Contains("sessions", Buttons(blocks));
    }

    [Theory]
    [InlineData(nameof(Language.English), "Assuming “hiring” for “hirign”. Assuming “kato” for “katoo”.")]
    [InlineData(nameof(Language.Japanese), "「hirign」を「hiring」とみなしました。「katoo」を「kato」とみなしました。")]
    public void What_is_taken_for_a_typing_error_is_said_above_the_excerpts(string language, string expected)
    {
        var answer = SampleNotes.HiringAnswer with { Language = Enum.Parse<Language>(language), Assumed = [new("hirign", "hiring"), new("katoo", "kato")] };

        var (text, blocks) = Send(MessageBlocks.Draw(new AnswerContent(answer, ["hirign"]), "m1", Shortening.None));

        Assert.Equal("context", (string?)blocks[0]!["type"]);
        Assert.Equal(expected, Texts([blocks[0]!.DeepClone()]).Single());
        Assert.StartsWith(expected, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(nameof(Language.English))]
    [InlineData(nameof(Language.Japanese))]
    public void Nothing_is_assumed_of_words_that_are_known(string language)
    {
        var answer = SampleNotes.HiringAnswer with { Language = Enum.Parse<Language>(language) };

        var (text, blocks) = Send(MessageBlocks.Draw(new AnswerContent(answer, ["hiring"]), "m1", Shortening.None));

        Assert.Equal("rich_text", (string?)blocks[0]!["type"]);
        Assert.DoesNotContain("Assuming", string.Concat(Texts(blocks)) + text, StringComparison.Ordinal);
        Assert.DoesNotContain("みなし", string.Concat(Texts(blocks)) + text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_thousand_sessions_of_the_longest_titles_are_one_message()
    {
        var one = SampleNotes.Snapshot.Conferences[0].Sessions[2];
        var sessions = Enumerable.Range(0, 1000).Select(i => one with { Code = $"B{i}", Versions = [one.Versions[0] with { Title = new string('題', 500) }] });
        var conference = SampleNotes.Snapshot.Conferences[0] with { Sessions = [.. sessions] };

        foreach (var language in (Language[])[Language.English, Language.Japanese])
        {
            var (text, blocks) = Send(
                MessageBlocks.Draw(new AnswerContent(new SessionList(language, [conference, conference]), ["sessions"]), "m1", Shortening.None));
            Assert.InRange(Texts(blocks).Sum(line => line.Length), 5000, 12_000);
            Assert.Contains(language == Language.English ? "more" : "ほか", string.Concat(Texts(blocks)), StringComparison.Ordinal);
            Assert.InRange(text.Length, 1, 4000);
        }
    }

    [Fact]
    public void The_longest_session_is_one_message()
    {
        var conference = SampleNotes.Snapshot.Conferences[0];
        var version = conference.Sessions[0].Versions[0];
        var longest = version with
        {
            Title = new string('題', 1000),
            Summary = new string('要', 5000),
            Highlights = [.. Enumerable.Repeat(new string('点', 1000), 50)],
            Sections = [.. Enumerable.Range(0, 500).Select(i => SampleNotes.Section(i, $"s{i}", [$"Heading {i} " + new string('x', 400)], i))],
        };

        var details = new SessionDetails(Language.English, conference, conference.Sessions[0] with { Versions = [longest] }, "https://kiku.example.com/a");
        var (_, blocks) = Send(MessageBlocks.Draw(new AnswerContent(details, ["show A10"]), "m1", Shortening.None));

        Assert.InRange(Texts(blocks).Sum(line => line.Length), 3000, 12_000);
        Assert.Equal(["Open notes"], Buttons(blocks));
        Assert.All(blocks, block => BlockRules.Check(block!.AsObject()));
    }

    [Fact]
    public void The_form_carries_what_it_is_about_within_Slack_s_limit()
    {
        var about = new MessageAction(ActionKind.Unhelpful, [new string('長', 1800)], Language.Japanese, AnswerId: "Ev1");

        var view = MessageBlocks.Draw(new CommentFormContent(Language.Japanese, about), new string('m', 2500));

        Assert.InRange(view.PrivateMetadata.Length, 0, Limits.PrivateMetadata);
        Assert.InRange(view.Title.Text.Length, 1, Limits.ModalTitle);
    }

    private static IEnumerable<MessageContent> Contents(Answer answer) =>
    [
        new AnswerContent(answer, [answer.Question, "before"], CanShare: true),
        new AnswerContent(answer, [answer.Question], Page: 2, SharedBy: "UASKER"),
        new AnswerContent(new Help(answer.Language, answer.Suggestions), [answer.Question]),
        new GreetingContent(answer.Language, answer.Suggestions),
        new NoticeContent(answer.Language, answer.Question + "x"),
    ];

    /// <summary>A surrogate without its other half becomes U+FFFD on its way out.</summary>
    private static string Whole(string text) => JsonSerializer.Deserialize<string>(JsonSerializer.SerializeToUtf8Bytes(text))!;

    private static (string Text, JsonArray Blocks) Send(Drawing drawing)
    {
        var arguments = new PostArguments("C1", null, drawing.Text, drawing.Blocks, MessageMetadata.For("m1"));
        var json = JsonNode.Parse(JsonSerializer.SerializeToUtf8Bytes(arguments, ArgumentsJson.Compact.PostArguments))!;
        return ((string)json["text"]!, json["blocks"]?.AsArray() ?? []);
    }

    private static IEnumerable<string> Texts(JsonArray blocks) => BlockRules.Objects(new JsonArray([.. blocks.Select(block => block!.DeepClone())]))
        .Select(one => one["text"] is JsonValue text ? (string)text! : null).OfType<string>();

    private static IEnumerable<string> Buttons(JsonArray blocks) => BlockRules.Objects(new JsonArray([.. blocks.Select(block => block!.DeepClone())]))
        .Where(one => (string?)one["type"] == "button").Select(button => (string)button["text"]!["text"]!);

    private static void Check(Gen<Answer> answers, Action<Answer> holds) => Prop.ForAll(answers.ToArbitrary(), holds).Check(Reproducible.Runs(100));
}
