using System.Collections.Immutable;
using Bot.Content;
using Bot.Conversations;
using Bot.Digests;
using Bot.Presentation;
using Xunit;

namespace Bot.Tests.Digests;

public sealed class DigestSentencesTests
{
    private static readonly DateTimeOffset Now = new(2026, 5, 1, 9, 0, 0, TimeSpan.Zero);

    private static readonly string[] Reasons = ["missed", "too_late", "nothing_to_say", "unsubscribed", "paused", "may_have_been_posted", "not_looked_up"];

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Japanese)]
    internal void Every_sentence_is_whole_and_in_its_language(Language language) => Assert.All(Sentences(language), sentence =>
    {
        Assert.False(string.IsNullOrWhiteSpace(sentence));
        Assert.Equal(-1, sentence.AsSpan().IndexOfAny('{', '}', '_'));
        Assert.Equal(language == Language.Japanese, sentence.Any(letter => letter is >= '぀' and <= '鿿'));
    });

    [Fact]
    public void Both_languages_say_as_much() => Assert.Equal(
        Sentences(Language.English).Count(), Sentences(Language.Japanese).Count());

    private static IEnumerable<string> Sentences(Language language)
    {
        var sentences = new DigestSentences(language);
        foreach (var property in typeof(DigestTexts).GetProperties().Where(property => property.PropertyType == typeof(string)))
            yield return (string)property.GetValue(sentences.Texts)!;

        var subscription = new Subscription(
            "S1", new("chat", "W", "C1"), new(9, 0), Weekdays.Workdays, "Asia/Tokyo", language, "U", default, null, 0, null, Now);
        foreach (var days in (Weekdays[])[Weekdays.Everyday, Weekdays.Workdays, Weekdays.Weekend, Weekdays.Monday | Weekdays.Sunday])
            yield return sentences.Schedule(subscription with { Days = days });
        foreach (var today in Enum.GetValues<TodaysDigest>())
            yield return sentences.Subscribed(new(subscription, Now, IsChange: true, today));
        yield return sentences.Status(subscription, Now, null);
        yield return sentences.PausedStatus(subscription with { PausedBecause = "gone" });
        yield return sentences.Texts.Paused("C1", "gone");
        yield return sentences.Report([], 7);
        var entries = from state in Enum.GetValues<DeliveryState>() from reason in Reasons select Entry(state, reason);
        foreach (var entry in entries)
        {
            yield return sentences.Status(subscription, Now, entry);
            yield return sentences.Report([entry], 7);
        }

        foreach (var kind in Enum.GetValues<OrderProblemKind>())
        {
            foreach (var suggestion in (string?[])[null, "Asia/Tokyo"])
                yield return sentences.Misread(ImmutableArray.Create(new OrderProblem(kind, "x", suggestion)));
        }
    }

    private static DeliveryEntry Entry(DeliveryState state, string reason) =>
        new("S1", new ConversationAddress("chat", "W", "C1"), new(2026, 5, 1), Now, state, 1, reason, null, Now);
}
