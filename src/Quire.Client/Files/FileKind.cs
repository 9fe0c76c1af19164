using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Quire.Client;

/// <summary>
/// What a name on disk stands for. Reading a pipe nobody writes to never ends, so this is asked before anything is opened.
/// </summary>
internal static partial class FileKind
{
    private const int WorkingFolder = -100;
    private const uint TypeWanted = 1;
    private const int ModeOffset = 28;
    private const int TypeMask = 0xF000;
    private const int Regular = 0x8000;

    /// <summary>
    /// Why this is no file to read, such as <c>is a named pipe</c>; null when it is one, or when nobody can tell. Links are
    /// followed.
    /// </summary>
    public static string? WhyNoFile(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return null;
        }

        Span<byte> facts = stackalloc byte[256];
        try
        {
            return StatX(WorkingFolder, path, 0, TypeWanted, ref MemoryMarshal.GetReference(facts)) != 0
                ? null
                : (BinaryPrimitives.ReadUInt16LittleEndian(facts[ModeOffset..]) & TypeMask) switch
                {
                    Regular => null,
                    0x1000 => "is a named pipe",
                    0xC000 => "is a socket",
                    0x4000 => "is a folder",
                    _ => "is a device",
                };
        }
        catch (Exception e) when (e is EntryPointNotFoundException or DllNotFoundException)
        {
            return null;
        }
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatX(int folder, string path, int flags, uint mask, ref byte facts);
}
