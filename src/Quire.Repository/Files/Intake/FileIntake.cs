using System.IO.Compression;
using Microsoft.Extensions.Logging;
using Quire.Domain.Errors;
using Quire.Domain.Files;
using Quire.Repository.Files.Download;
using Quire.Repository.Files.Types;
using Quire.Repository.Storage;

namespace Quire.Repository.Files.Intake;

/// <summary>
/// Takes uploaded bytes into a store before any transaction opens: one pass over the stream with size limit, digests and type
/// detection. What is stored and never committed must be discarded by the caller.
/// </summary>
public sealed partial class FileIntake(ObjectKeys keys, UploadSpool spools, ILogger<FileIntake> log)
{
    /// <summary>Stores an upload; an archive gives one file per member. On failure nothing stays in the store.</summary>
    public async Task<IReadOnlyList<NewFile>> TakeAsync(
        UploadedContent upload,
        IObjectStore store,
        IntakeLimits limits,
        CancellationToken ct
    )
    {
        var label = FileLabel.FromUpload(upload.FileName);
        await using var content = new PeekStream(new SizeLimit(upload.Content, limits.MaxUpload), FileTypes.HeadLength);
        var head = await content.PeekAsync(ct);
        var type = FileTypes.Detect(head.Span, label, upload.ContentType);
        if (!upload.Unpack || !FileTypes.IsToUnpack(head.Span, label, upload.ContentType))
        {
            var file = await StoreAsync(content, label, "", type, store, limits, ct);
            return [file with { IsRenamed = FileLabel.IsChanged(upload.FileName, label) }];
        }

        return await UnpackAsync(content, label, type, store, limits, ct);
    }

    /// <summary>
    /// Removes stored files that no row will mention. What a client put there itself, and may yet register, stays; a copy of it
    /// goes.
    /// </summary>
    public async Task DiscardAsync(IEnumerable<NewFile> files, IObjectStore store)
    {
        foreach (var file in files.Where(f => f.Direct is null or { TakenOver: true }))
        {
            try
            {
                await store.DeleteAsync(ObjectKey.Parse(file.StorageKey), CancellationToken.None);
            }
            catch (IOException e)
            {
                // The sweeper finds it later.
                Log.LeftBehind(log, file.StorageKey, e);
            }
        }
    }

    private async Task<NewFile> StoreAsync(
        Stream content,
        string label,
        string folder,
        string type,
        IObjectStore store,
        IntakeLimits limits,
        CancellationToken ct
    )
    {
        string[] wanted = [ContentDigests.Md5, ContentDigests.Sha256, limits.ChecksumType];
        await using var digesting = new DigestingStream(
            content,
            limits.ChecksumType == ContentDigests.Md5 ? [ContentDigests.Md5] : wanted
        );
        var key = keys.Next();
        var length = await store.PutAsync(key, digesting, ct);
        if (length != digesting.Length)
        {
            await store.DeleteAsync(key, CancellationToken.None);
            throw new IOException($"The store {store.Name} kept {length} of {digesting.Length} bytes.");
        }

        var digests = await digesting.DigestsAsync();
        return new()
        {
            Label = label,
            DirectoryLabel = folder,
            ContentType = type,
            Size = length,
            StoreName = store.Name,
            StorageKey = key.Value,
            Digests = digests.ByName,
            BlockSums = digests.Blocks,
            ChecksumType = limits.ChecksumType,
        };
    }

    // The list of members stands at the end of an archive, so it is spooled to disk first, never to memory.
    private async Task<IReadOnlyList<NewFile>> UnpackAsync(
        Stream content,
        string label,
        string type,
        IObjectStore store,
        IntakeLimits limits,
        CancellationToken ct
    )
    {
        await using var spool = spools.Open();
        if (!await UploadSpool.FillAsync(spool, content, limits.MaxUnpackedBytes, ct))
        {
            // Packed it is longer already than it might be unpacked.
            spool.Position = 0;
            return [await StoreAsync(new ChainedStream(spool, content), label, "", type, store, limits, ct)];
        }

        using var turn = await spools.EnterAsync(ct);
        var layout = ArchiveLayout.Of(spool, ArchiveBounds.MostMembers(limits));
        if (layout is { HasTooMany: true })
        {
            throw UploadErrors.ArchiveTooManyFiles(limits.MaxUnpackedFiles);
        }

        using var members = ArchiveMembers.Of(spool, limits);
        if (members is null || members.IsShapefile)
        {
            spool.Position = 0;
            return [await StoreAsync(spool, label, "", members is null ? type : FileTypes.ZippedShapes, store, limits, ct)];
        }

        if (members.Files.Count > limits.MaxUnpackedFiles)
        {
            throw UploadErrors.ArchiveTooManyFiles(limits.MaxUnpackedFiles);
        }

        ArchiveBounds.MustHold(layout, members, spool.Length, label, limits);
        ArchiveBounds.MustHaveRoom(members, limits);

        var stored = new List<NewFile>();
        try
        {
            if (await UnpackIntoAsync(members, stored, store, limits, ct) is not { } unreadable)
            {
                return stored;
            }

            await DiscardAsync(stored, store);
            stored.Clear();
            spool.Position = 0;
            return
            [
                (await StoreAsync(spool, label, "", TypeOf(members, type), store, limits, ct)) with
                {
                    Warning = UploadWarnings.KeptPacked(label, unreadable),
                },
            ];
        }
        catch
        {
            await DiscardAsync(stored, store);
            throw;
        }
    }

    /// <summary>The first member that cannot be read: of a packing not known here, or damaged; null for none.</summary>
    private async Task<string?> UnpackIntoAsync(
        ArchiveMembers members,
        List<NewFile> stored,
        IObjectStore store,
        IntakeLimits limits,
        CancellationToken ct
    )
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var (left, room) = (limits.MaxUnpackedBytes, limits.RoomBytes);
        var changed = new ChangedNames();
        var maps = members.Maps.SelectMany(map => map.Select(f => (File: f, Map: map))).ToDictionary(m => m.File, m => m.Map);
        foreach (var member in members.Files)
        {
            var map = maps.GetValueOrDefault(member);
            if (map is not null && map[0] != member)
            {
                // Packed with the first one.
                continue;
            }

            var folder = member.Folder;
            var label = map is null ? member.Label : $"{ArchiveMembers.NameOfMap(member)}.zip";
            var name = FileLabel.Free(label, candidate => taken.Contains($"{folder}/{candidate}"));
            taken.Add($"{folder}/{name}");
            var most = ArchiveBounds.MostOf(member, left, limits);
            try
            {
                if (map is not null)
                {
                    var packed = await PackAsync(map, name, left, store, limits with { RoomBytes = room }, ct);
                    stored.Add(packed);
                    room -= packed.Size;
                    left -= map.Sum(f => f.Entry.Length);
                    continue;
                }

                ArchiveBounds.MustHaveRoom(member.Entry.Length, room);
                await using var opened = new CheckedMember(
                    await member.Entry.OpenAsync(ct),
                    member.Entry.Crc32,
                    member.Entry.Length
                );
                await using var bounded = new PeekStream(new SizeLimit(opened, most), FileTypes.HeadLength);
                var head = await bounded.PeekAsync(ct);
                var file = await StoreAsync(bounded, name, folder, FileTypes.Detect(head.Span, name, null), store, limits, ct);
                stored.Add(file);
                left -= file.Size;
                room -= file.Size;
                changed.Note(member.Path, folder.Length == 0 ? name : $"{folder}/{name}");
            }
            catch (InvalidDataException)
            {
                return name;
            }
            catch (RepositoryException e) when (e.Error is RepositoryError.TooLarge)
            {
                throw ArchiveBounds.TooLong(name, most);
            }
        }

        if (changed.ToWarning() is { } said)
        {
            stored[0] = stored[0] with { Warning = said };
        }

        return null;
    }

    // The files of a map become an archive of their own.
    private async Task<NewFile> PackAsync(
        IReadOnlyList<ArchiveMembers.Member> map,
        string name,
        long left,
        IObjectStore store,
        IntakeLimits limits,
        CancellationToken ct
    )
    {
        left = Math.Min(left, limits.MaxFileSize ?? long.MaxValue);
        await using var packed = spools.Open();
        var archive = new ZipWriter(new CountingStream(packed));
        foreach (var member in map)
        {
            await using var opened = new CheckedMember(await member.Entry.OpenAsync(ct), member.Entry.Crc32, member.Entry.Length);
            await using var bounded = new SizeLimit(opened, ArchiveBounds.MostOf(member, left, limits));
            await archive.AddAsync(
                member.Label,
                bounded,
                member.Entry.Length,
                member.Entry.LastWriteTime.DateTime,
                CompressionLevel.Fastest,
                ct
            );
            left -= member.Entry.Length;
        }

        await archive.EndAsync(ct);
        ArchiveBounds.MustHaveRoom(packed.Length, limits.RoomBytes);
        packed.Position = 0;
        return await StoreAsync(packed, name, map[0].Folder, FileTypes.ZippedShapes, store, limits, ct);
    }

    private static string TypeOf(ArchiveMembers members, string type) =>
        BagSigns.AreIn([.. members.Files.Select(m => m.Path)]) ? FileTypes.ZippedBag : type;

    private static partial class Log
    {
        [LoggerMessage(3001, LogLevel.Warning, "The stored object {Key} could not be removed after a failed upload.")]
        public static partial void LeftBehind(ILogger log, string key, Exception e);
    }
}
