using FsCheck;

namespace Bot.Tests;

/// <summary>Properties are tried with the same inputs at every run, and a failure names the smallest of them; <c>bench fuzz</c> looks for new ones.</summary>
internal static class Reproducible
{
    public static Config Runs(int count) => Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay(20_260_501, 1);
}
