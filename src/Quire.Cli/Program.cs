using Quire.Cli;
using Quire.Cli.Console;

return await QuireCommandLine.RunAsync(args, CliHost.OfProcess());
