using System.ComponentModel;
using System.Diagnostics;

namespace Quire.Cli.Console;

/// <summary>Opens pages with whatever this computer opens pages with.</summary>
internal static class Browser
{
    /// <summary>Whether a browser could be started.</summary>
    public static bool Open(string address)
    {
        try
        {
            using var started = Process.Start(new ProcessStartInfo(address) { UseShellExecute = true });
            return true;
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException or PlatformNotSupportedException)
        {
            return false;
        }
    }
}
