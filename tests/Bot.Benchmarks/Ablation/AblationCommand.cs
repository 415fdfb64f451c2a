using System.Collections.Immutable;
using System.CommandLine;
using Bot.Evaluation;

namespace Bot.Benchmarks.Ablation;

/// <summary><c>ablation FOLDER…</c>: what each mechanism is worth on each set.</summary>
internal static class AblationCommand
{
    /// <summary>A set's variants are ranked at the same time on as many threads; the figures are of quality, not of speed.</summary>
    private const int Threads = 2;

    public static Command Create()
    {
        var folders = new Argument<string[]>("FOLDER") { Description = "Folders of corpus.jsonl, queries.jsonl and qrels.tsv.", Arity = ArgumentArity.ZeroOrMore };
        var grouped = new Option<string[]>("--group") { Description = "The same, where a query ranks the documents of its own group only.", HelpName = "FOLDER" };
        var command = new Command("ablation", "Rank test sets with each mechanism switched off alone.") { folders, grouped };
        command.SetAction(parsed =>
        {
            try
            {
                Run(parsed.GetValue(folders) ?? [], parsed.GetValue(grouped) ?? []);
                return 0;
            }
            catch (EvaluationInputException failure)
            {
                foreach (var problem in failure.Problems)
                    Console.Error.WriteLine(problem);
                return 1;
            }
        });
        return command;
    }

    private static void Run(string[] folders, string[] grouped)
    {
        List<TestSet> sets = [.. folders.Select(folder => TestSet.Read(folder, withinGroup: false)), .. grouped.Select(folder => TestSet.Read(folder, withinGroup: true))];
        ImmutableArray<Variant> variants = [Variant.Full, .. Variant.Ablated];
        var measured = sets.ConvertAll(set => Measure(set, variants));
        var rows = variants.Select((variant, i) => new AblationRow(variant.Name, [.. measured.Select(of => of[i])]))
            .Append(new AblationRow("SQLite FTS5, trigrams", [.. sets.Select(set => set.MeasureSqlite())]));
        Console.Write(AblationTable.Draw(sets, [.. rows]));
        Console.WriteLine($"\nQueries: {string.Join(", ", sets.Select(set => $"{set.Name} {set.Queries}"))}. Differences from the first row; * where chance alone is unlikely (p < .05, paired).");
    }

    private static Quality[] Measure(TestSet set, ImmutableArray<Variant> variants)
    {
        var measured = new Quality[variants.Length];
        Parallel.For(0, variants.Length, new ParallelOptions { MaxDegreeOfParallelism = Threads }, i => measured[i] = set.Measure(variants[i]));
        Console.Error.WriteLine($"{set.Name}: done");
        return measured;
    }
}
