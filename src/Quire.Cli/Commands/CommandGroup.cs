using System.CommandLine;

namespace Quire.Cli.Commands;

/// <summary>A word that leads to commands and does nothing itself.</summary>
internal sealed class CommandGroup(string name, string description) : Command(name, description);
