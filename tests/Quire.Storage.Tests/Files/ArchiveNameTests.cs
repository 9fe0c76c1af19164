using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Quire.Repository.Files.Intake;
using Quire.Repository.Storage;

namespace Quire.Storage.Tests.Files;

/// <summary>How names of members are read, whichever packer wrote them.</summary>
public sealed class ArchiveNameTests : IDisposable
{
    private const ushort UnicodePath = 0x7075;

    private readonly string _spool = Directory.CreateTempSubdirectory("quire-spool-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static Encoding Dos => CodePagesEncodingProvider.Instance.GetEncoding(437)!;

    [Fact]
    public async Task Reads_names_in_the_code_page_of_old_packers() =>
        Assert.Equal(["Übung/Größe ñ.txt", "/é.txt"], await PathsAsync(Packed(Dos, "Übung/Größe ñ.txt", "é.txt")));

    [Fact]
    public async Task Reads_names_in_UTF_8_whether_or_not_they_say_so()
    {
        var unsaid = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes("Übung/文.txt"));

        Assert.Equal(["Übung/文.txt"], await PathsAsync(Packed(Encoding.Latin1, unsaid)));
        Assert.Equal(["Übung/文.txt"], await PathsAsync(Packed(Encoding.UTF8, "Übung/文.txt")));
    }

    [Fact]
    public async Task Names_of_one_archive_are_each_read_for_themselves()
    {
        byte[] zip = Archive(
            (Dos.GetBytes("Käse.txt"), []),
            (Encoding.UTF8.GetBytes("Käse.txt"), []),
            ("plain.txt"u8.ToArray(), [])
        );

        Assert.Equal(["/Käse.txt", "/Käse-1.txt", "/plain.txt"], await PathsAsync(zip));
    }

    [Fact]
    public async Task Two_folders_never_become_one() =>
        Assert.Equal(
            ["state=MA/p.csv", "state=NY/p.csv", "a_b-1/p.csv", "a_b/p.csv", "a_b-1/c/q.csv", "a_b-2/p.csv"],
            await PathsAsync(
                Packed(Encoding.UTF8, "state=MA/p.csv", "state=NY/p.csv", "a&b/p.csv", "a_b/p.csv", "a&b//c/q.csv", "a%b/p.csv")
            )
        );

    [Fact]
    public async Task A_name_in_Unicode_beside_the_other_is_the_better_one()
    {
        byte[] zip = Archive(
            ("a.txt"u8.ToArray(), []),
            ("??/??.txt"u8.ToArray(), Named("??/??.txt", "данные/文.txt")),
            ("z.txt"u8.ToArray(), [1, 0, 0, 0])
        );

        Assert.Equal(["/a.txt", "данные/文.txt", "/z.txt"], await PathsAsync(zip));
    }

    [Fact]
    public async Task A_name_in_Unicode_of_another_name_is_passed_over()
    {
        var cut = Named("b.txt", "文.txt");
        BinaryPrimitives.WriteUInt16LittleEndian(cut.AsSpan(2), 200);

        // The member was renamed by a packer that does not know the field, or the field is broken.
        byte[] zip = Archive(
            ("a.txt"u8.ToArray(), Named("old.txt", "文.txt")),
            ("b.txt"u8.ToArray(), cut),
            ("c.txt"u8.ToArray(), [0x75, 0x70])
        );

        Assert.Equal(["/a.txt", "/b.txt", "/c.txt"], await PathsAsync(zip));
    }

    public void Dispose() => Directory.Delete(_spool, recursive: true);

    private static byte[] Packed(Encoding names, params string[] paths)
    {
        var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true, names))
        {
            foreach (var path in paths)
            {
                using var entry = archive.CreateEntry(path).Open();
                entry.Write("x"u8);
            }
        }

        return bytes.ToArray();
    }

    // The extra field: its number, its length, version 1, the checksum of the name it stands beside, and the name.
    private static byte[] Named(string beside, string name)
    {
        var text = Encoding.UTF8.GetBytes(name);
        var field = new byte[9 + text.Length];
        BinaryPrimitives.WriteUInt16LittleEndian(field, UnicodePath);
        BinaryPrimitives.WriteUInt16LittleEndian(field.AsSpan(2), (ushort)(5 + text.Length));
        field[4] = 1;
        BinaryPrimitives.WriteUInt32LittleEndian(field.AsSpan(5), Crc32.HashToUInt32(Encoding.ASCII.GetBytes(beside)));
        text.CopyTo(field, 9);
        return field;
    }

    // Written by hand: the framework's packer writes neither extra fields nor names in several encodings.
    private static byte[] Archive(params (byte[] Name, byte[] Extra)[] members)
    {
        var bytes = new MemoryStream();
        var directory = new MemoryStream();
        using (var local = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
        using (var central = new BinaryWriter(directory, Encoding.UTF8, leaveOpen: true))
        {
            foreach (var (name, extra) in members)
            {
                central.Write(0x02014b50u);
                central.Write((ushort)20);
                Describe(central, name, extra);
                central.Write([0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
                central.Write((uint)bytes.Length);
                central.Write(name);
                central.Write(extra);
                local.Write(0x04034b50u);
                Describe(local, name, []);
                local.Write(name);
                local.Write((byte)'x');
                local.Flush();
            }

            var start = (uint)bytes.Length;
            central.Flush();
            local.Write(directory.ToArray());
            local.Write(0x06054b50u);
            local.Write(0u);
            local.Write((ushort)members.Length);
            local.Write((ushort)members.Length);
            local.Write((uint)directory.Length);
            local.Write(start);
            local.Write((ushort)0);
        }

        return bytes.ToArray();
    }

    // What both headers say of a member that is stored as it is and holds "x".
    private static void Describe(BinaryWriter header, byte[] name, byte[] extra)
    {
        header.Write((ushort)20);
        header.Write((ushort)0);
        header.Write((ushort)0);
        header.Write(0x00210000u);
        header.Write(Crc32.HashToUInt32("x"u8));
        header.Write(1u);
        header.Write(1u);
        header.Write((ushort)name.Length);
        header.Write((ushort)extra.Length);
    }

    private async Task<IEnumerable<string>> PathsAsync(byte[] zip)
    {
        var intake = new FileIntake(
            new ObjectKeys(TimeProvider.System),
            new UploadSpool(_spool),
            NullLogger<FileIntake>.Instance
        );
        var files = await intake.TakeAsync(new(new MemoryStream(zip), "a.zip", "application/zip"), new MemoryStore(), new(), Ct);
        return files.Select(f => $"{f.DirectoryLabel}/{f.Label}");
    }
}
