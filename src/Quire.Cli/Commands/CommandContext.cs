using Quire.Cli.Console;

namespace Quire.Cli.Commands;

/// <summary>What every command is made with.</summary>
internal sealed record CommandContext(CliHost Host, GlobalOptions Options);
