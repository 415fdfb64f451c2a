using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using Bot.Benchmarks.Corpora;
using Bot.Benchmarks.Fuzz.Targets;

namespace Bot.Benchmarks.Fuzz;

/// <summary><c>fuzz</c>: bad inputs through everything that reads what others wrote. Exit code 1: something broke, or took too long.</summary>
internal static class FuzzCommand
{
    public static Command Create()
    {
        var count = new Option<int>("--count") { Description = "Inputs over all targets.", DefaultValueFactory = _ => 1_000_000 };
        var seed = new Option<int?>("--seed") { Description = "To see the same inputs again. Default: a new one, printed." };
        var only = new Option<string?>("--only") { Description = "The name of one target." };
        var at = new Option<int?>("--at") { Description = "One input by its number, with --seed and --only." };
        var limit = new Option<int>("--limit") { Description = "Milliseconds that an input may take.", DefaultValueFactory = _ => 1000 };
        var content = new Option<string?>("--content") { Description = $"Folder of notes. Default: {InputFolders.ContentVariable}, else content." };
        var command = new Command("fuzz", "Bad inputs through everything that reads what others wrote.") { count, seed, only, at, limit, content };
        command.SetAction(parsed =>
        {
            var targets = AllTargets.Create(parsed.GetValue(content) ?? Environment.GetEnvironmentVariable(InputFolders.ContentVariable) ?? "content")
                .Where(target => (parsed.GetValue(only) ?? target.Name) == target.Name).ToList();
            var chosen = parsed.GetValue(seed) ?? RandomNumberGenerator.GetInt32(int.MaxValue);
            return Run(targets, chosen, parsed.GetValue(at), parsed.GetValue(count), TimeSpan.FromMilliseconds(parsed.GetValue(limit)));
        });
        return command;
    }

    private static int Run(List<FuzzTarget> targets, int seed, int? at, int count, TimeSpan limit)
    {
        Console.WriteLine($"seed {seed}\n{"target",-16}{"inputs",10}{"inputs/s",10}{"slowest, ms",13}  failures");
        var shares = targets.Sum(target => target.Share);
        var (inputs, failed) = (0, 0);
        foreach (var target in targets)
        {
            var share = at is null ? (int)((long)count * target.Share / shares) : 1;
            var result = new FuzzRun(target, seed, limit).Run(at ?? 0, share);
            inputs += result.Inputs;
            failed += result.Failures.Count;
            Print(result, at is null ? 300 : int.MaxValue);
        }

        Console.WriteLine($"{"all",-16}{inputs,10:N0}{"",23}  {failed}");
        return failed > 0 ? 1 : 0;
    }

    /// <param name="most">Characters of an input; whoever asks for one by its number wants to see it.</param>
    private static void Print(FuzzResult result, int most)
    {
        var perSecond = result.Inputs / result.Elapsed.TotalSeconds;
        Console.WriteLine($"{result.Target.Name,-16}{result.Inputs,10:N0}{perSecond,10:N0}{result.Slowest.Time.TotalMilliseconds,13:N1}  {result.Failures.Count}  (slowest: input {result.Slowest.Number})");
        foreach (var failure in result.Failures)
        {
            Console.WriteLine($"  input {failure.Number}: {failure.What}");
            Console.WriteLine($"    shortened: {Shown(failure.Input, most)}");
        }
    }

    private static string Shown(byte[] input, int most)
    {
        var text = string.Concat(
            Encoding.UTF8.GetString(input)
                .Select(character =>
                    char.IsControl(character) || char.IsSurrogate(character) || character > '\uFF00' ? $"\\u{(int)character:x4}" : character.ToString()));
        return text.Length <= most ? text : $"{text[..most]}… ({input.Length} bytes)";
    }
}
