using System.Buffers.Binary;
using System.Text;

namespace Quire.Repository.Files.Types;

/// <summary>
/// Recognises packages made by the rules of BagIt (RFC 8493) by the names in a zip: a declaration, and beside it a manifest.
/// </summary>
internal static class BagSigns
{
    private const string Declaration = "bagit.txt";
    private const string Manifest = "manifest-";
    private const int FixedLength = 30;

    /// <summary>Whether the members of an archive are those of a bag.</summary>
    public static bool AreIn(IReadOnlyCollection<string> paths) =>
        paths
            .Where(p => p == Declaration || p.EndsWith("/" + Declaration, StringComparison.Ordinal))
            .Select(p => p[..^Declaration.Length] + Manifest)
            .Any(start =>
                paths.Any(p =>
                    p.StartsWith(start, StringComparison.Ordinal)
                    && p.EndsWith(".txt", StringComparison.Ordinal)
                    && p.IndexOf('/', start.Length) < 0
                )
            );

    /// <summary>Whether a zip begins with a bag's declaration and manifest, as most packers put them.</summary>
    public static bool BeginIn(ReadOnlySpan<byte> head)
    {
        var paths = new List<string>();
        while (head.Length > FixedLength && head.StartsWith("PK\u0003\u0004"u8))
        {
            var name = BinaryPrimitives.ReadUInt16LittleEndian(head[26..]);
            var next = FixedLength + name + BinaryPrimitives.ReadUInt16LittleEndian(head[28..]);
            if (next > head.Length)
            {
                break;
            }

            paths.Add(Encoding.UTF8.GetString(head.Slice(FixedLength, name)));
            // A packer that does not know the length yet says none; the next member begins where its signature is.
            var length = (long)BinaryPrimitives.ReadUInt32LittleEndian(head[18..]);
            head = head[next..];
            var skip = length > 0 ? length : Math.Max(0, head.IndexOf("PK\u0003\u0004"u8));
            head = skip < head.Length ? head[(int)skip..] : [];
        }

        return AreIn(paths);
    }
}
