using System.Text;
using Bot.Digests;

namespace Bot.Benchmarks.Fuzz.Targets;

/// <summary>Orders of digests: an order, a list of what was not understood, or no order at all.</summary>
internal static class OrderTarget
{
    /// <summary>Before the change to summer time, and far from it.</summary>
    private static readonly DateTimeOffset[] Moments = [new(2026, 3, 29, 0, 30, 0, TimeSpan.Zero), new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero)];

    public static FuzzTarget Create() => new(
        "digest orders",
        8,
        (string[])["digest daily 09:00 weekdays Asia/Tokyo ja", "ダイジェスト 毎朝9時半 平日 JST", "digest mon,thu 18:30 Europe/Paris en", "digest mon-fri at noon", "平日9時にダイジェストを送って", "digest off", "ダイジェスト 停止", "digest status", "send me a digest every evening at 7pm EST"],
        Read);

    private static void Read(byte[] input)
    {
        if (OrderReader.Read(Encoding.UTF8.GetString(input).Replace('\uFFFD', '\uD83D')) is not SubscribeOrder order)
            return;
        var zone = order.Zone ?? "Europe/Paris";
        BrokenPromiseException.Unless(DigestSchedule.IsZone(zone), "an order names a zone that there is");
        foreach (var now in Moments)
            _ = DigestSchedule.InstantOf(DigestSchedule.LocalDate(now, zone), order.Time ?? new(9, 0), zone);
    }
}
