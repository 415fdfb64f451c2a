using Bot.Channels.Teams.Connector;
using Bot.Tests.Content.Reload;
using Xunit;

namespace Bot.Tests.Channels.Teams;

/// <summary>Teams' limits: 7 in 1 s, 8 in 2 s, 60 in 30 s, 1,800 in an hour for a conversation; 30 in 1 s for an organisation.</summary>
public sealed class PacerTests
{
    private static readonly TimeSpan Long = TimeSpan.FromHours(3);

    private readonly ManualClock clock = new();

    [Fact]
    public void No_window_of_a_conversation_holds_more_than_Teams_takes()
    {
        var pacer = new Pacer(isOn: true, clock);
        var turns = Enumerable.Range(0, 2000).Select(_ => pacer.Take("t", "c", Long)).ToList();

        foreach (var (count, within) in new[] { (7, 1), (8, 2), (60, 30), (1800, 3600) })
        {
            for (var i = 0; i + count < turns.Count; i++)
                Assert.True(turns[i + count] - turns[i] >= TimeSpan.FromSeconds(within), $"{count + 1} within {within} s, from {turns[i]}");
        }

        Assert.Equal(TimeSpan.Zero, turns[6]);
        Assert.Equal(TimeSpan.FromSeconds(1), turns[7]);
        Assert.Equal(TimeSpan.FromSeconds(2), turns[8]);
    }

    [Fact]
    public void An_organisation_takes_thirty_a_second_over_all_conversations()
    {
        var pacer = new Pacer(isOn: true, clock);
        var turns = Enumerable.Range(0, 31).Select(number => pacer.Take("t", $"c{number}", Long)).ToList();

        Assert.Equal((TimeSpan.Zero, TimeSpan.FromSeconds(1)), (turns[29], turns[30]));
        Assert.Equal(TimeSpan.Zero, pacer.Take("other", "c1", Long));
    }

    [Fact]
    public void A_turn_too_far_away_is_not_taken_and_a_pause_is_kept()
    {
        var pacer = new Pacer(isOn: false, clock);
        pacer.Hold("c", TimeSpan.FromSeconds(20));

        Assert.Equal(TimeSpan.FromSeconds(20), pacer.Take("t", "c", TimeSpan.FromSeconds(5)));
        clock.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal(TimeSpan.Zero, pacer.Take("t", "c", TimeSpan.FromSeconds(5)));
    }
}
