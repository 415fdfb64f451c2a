using Bot.Content.Metadata;
using NodaTime;
using Xunit;

namespace Bot.Tests.Content.Metadata;

public sealed class TimeZoneNamesTests
{
    [Fact]
    public void Names_are_those_that_digests_go_by() => Assert.All(DateTimeZoneProviders.Tzdb.Ids, id => Assert.True(TimeZoneNames.IsZone(id), id));

    [Theory]
    [InlineData("Asia/Tokio", "did you mean `Asia/Tokyo`?")]
    [InlineData("asia/tokyo", "did you mean `Asia/Tokyo`?")]
    [InlineData("Mars/Olympus", "as `Asia/Tokyo` is")]
    public void A_name_that_is_no_zone_is_left_out_with_a_suggestion(string zone, string suggestion)
    {
        var result = Given.Files(("conference.yaml", $"timezone: {zone}"), ("a1.md", "# One"));
        Assert.Null(result.Snapshot!.Conferences[0].TimeZone);
        Assert.Contains(suggestion, Assert.Single(Given.Problems(result)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("harbour days", true)]
    [InlineData("harbour&days", true)]
    [InlineData("harbour-days_2.0", false)]
    [InlineData("港の日", false)]
    public void An_id_that_addresses_would_escape_is_warned_of(string id, bool isWarned)
    {
        var result = Given.Files(("conference.yaml", $"id: {id}"), ("a1.md", "# One"));
        Assert.Equal(isWarned, result.Problems.Any(problem => problem.Message.Contains("letters, digits", StringComparison.Ordinal)));
        Assert.Equal(id, result.Snapshot!.Conferences[0].Id);
    }

    [Fact]
    public void A_key_that_several_files_have_is_said_once_for_a_folder_and_documented_keys_only_are_suggested()
    {
        const string Post = "---\ntitle: T\nlayuot: post\ntegs: x\n---\n";
        var result = Given.Files(("a/x.md", Post), ("a/y.md", Post), ("a/z.md", Post), ("b/x.md", Post), ("b/y.md", "---\ntitle: T\nspeeker: Kato\n---\n"));
        Assert.Equal(
            [
                "a/x.md:3: warning: unknown key `layuot` (and in 2 more files of this folder)",
                "a/x.md:4: warning: unknown key `tegs`; did you mean `tags`? (and in 2 more files of this folder)",
                "b/x.md:3: warning: unknown key `layuot`",
                "b/x.md:4: warning: unknown key `tegs`; did you mean `tags`?",
                "b/y.md:3: warning: unknown key `speeker`; did you mean `speakers`?",
            ],
            Given.Problems(result));
    }
}
