using System.Diagnostics;
using Quire.Testing;

namespace Quire.Torture.Running;

/// <summary>What <c>./run</c> builds and starts: memory and speed are those people have.</summary>
internal static class BuiltProgram
{
    /// <summary>Builds it unless it is there and up to date, and has every trial start it.</summary>
    public static async Task UseAsync()
    {
        using var building = Process.Start(
            new ProcessStartInfo(Path.Combine(RepositoryRoot.Path, "run"), ["--version"])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
            }
        )!;
        await building.StandardOutput.ReadToEndAsync();
        await building.WaitForExitAsync();
        if (building.ExitCode != 0)
        {
            throw new InvalidOperationException("The server does not build.");
        }

        ServerProcess.Program = Path.Combine(RepositoryRoot.Path, "artifacts", "run", "Quire.Server.dll");
    }
}
