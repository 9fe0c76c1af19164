using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Quire.Repository.Installation;

/// <summary>
/// Tells files from pipes, sockets and devices. Opening a pipe nobody writes to never ends, so this is asked before anything is
/// opened that somebody else put there.
/// </summary>
internal static partial class RegularFile
{
    private const int WorkingFolder = -100;
    private const uint TypeWanted = 1;
    private const int ModeOffset = 28;
    private const int TypeMask = 0xF000;
    private const int Regular = 0x8000;

    /// <summary>Whether it is a file to read; also when it is not there, or nobody can tell. Links are followed.</summary>
    public static bool Is(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return true;
        }

        Span<byte> facts = stackalloc byte[256];
        try
        {
            return StatX(WorkingFolder, path, 0, TypeWanted, ref MemoryMarshal.GetReference(facts)) != 0
                || (BinaryPrimitives.ReadUInt16LittleEndian(facts[ModeOffset..]) & TypeMask) == Regular;
        }
        catch (Exception e) when (e is EntryPointNotFoundException or DllNotFoundException)
        {
            return true;
        }
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatX(int folder, string path, int flags, uint mask, ref byte facts);
}
