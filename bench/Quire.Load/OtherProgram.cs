using System.Diagnostics;

namespace Quire.Load;

/// <summary>A program of the machine that does the same, to compare with.</summary>
internal static class OtherProgram
{
    /// <summary>Whether the machine has it.</summary>
    public static bool IsInstalled(string program) => File.Exists(Path.Combine("/usr/bin", program));

    /// <summary>How long it takes from its start to its end; what it writes is thrown away.</summary>
    public static async Task<TimeSpan> TimeAsync(string program, params string[] arguments)
    {
        return await Figure.TimeAsync(async () =>
        {
            using var process = Process.Start(
                new ProcessStartInfo(Path.Combine("/usr/bin", program), arguments)
                {
                    UseShellExecute = false,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                }
            )!;
            await Task.WhenAll(
                process.StandardOutput.BaseStream.CopyToAsync(Stream.Null),
                process.StandardError.BaseStream.CopyToAsync(Stream.Null)
            );
            await process.WaitForExitAsync();
            if (process.ExitCode != 0)
            {
                throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
            }
        });
    }
}
