using System.CommandLine;

var root = new RootCommand("Chat services on this machine, to develop and test Kiku against.");
return root.Parse(args).Invoke();
