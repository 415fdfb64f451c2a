using System.CommandLine;
using Bot.Benchmarks;
using Bot.Benchmarks.Ablation;
using Bot.Benchmarks.Fuzz;
using Bot.Benchmarks.Load;

var root = new RootCommand("Measures Kiku: how fast it is, and what each mechanism of its ranking is worth.");
root.Subcommands.Add(BenchmarkCommands.Search());
root.Subcommands.Add(BenchmarkCommands.Index());
root.Subcommands.Add(BenchmarkCommands.Lexicon());
root.Subcommands.Add(BenchmarkCommands.Answers());
root.Subcommands.Add(BenchmarkCommands.Latency());
root.Subcommands.Add(BenchmarkCommands.Profile());
root.Subcommands.Add(BenchmarkCommands.State());
root.Subcommands.Add(LoadCommand.Create());
root.Subcommands.Add(BenchmarkCommands.Digests());
root.Subcommands.Add(AblationCommand.Create());
root.Subcommands.Add(FuzzCommand.Create());
return root.Parse(args).Invoke();
