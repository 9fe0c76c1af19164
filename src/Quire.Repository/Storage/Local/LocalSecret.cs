using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Quire.Repository.Storage.Local;

/// <summary>
/// Signs addresses with a secret that lies in the folder of the store, so that all replicas that share the folder know it and
/// nobody else does. Made by whoever needs it first.
/// </summary>
/// <param name="file">The file that holds it; its folder exists.</param>
internal sealed class LocalSecret(string file)
{
    private const int Length = 32;
    private byte[]? _secret;

    /// <summary>What proves that an address was made here.</summary>
    public string Sign(LocalAddress address) => Base64Url.EncodeToString(HMACSHA256.HashData(Secret(), Text(address)));

    /// <summary>Whether an address was made here.</summary>
    public bool Made(LocalAddress address, string signature) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Sign(address)), Encoding.UTF8.GetBytes(signature));

    // One line for each member; no member holds a line break.
    private static byte[] Text(LocalAddress address) =>
        Encoding.UTF8.GetBytes(
            string.Create(
                CultureInfo.InvariantCulture,
                $"PUT\n{address.Store}\n{address.Key}\n{address.UploadId}\n{address.Part}\n{address.Most}\n{address.Until}"
            )
        );

    private byte[] Secret() => _secret ??= Read() ?? Make();

    private byte[]? Read()
    {
        try
        {
            return File.ReadAllBytes(file) is { Length: Length } secret ? secret : null;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private byte[] Make()
    {
        var temporary = $"{file}-{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var made = new FileStream(temporary, options))
        {
            made.Write(RandomNumberGenerator.GetBytes(Length));
            made.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(temporary, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            // Another replica was quicker; its secret is everybody's.
            File.Delete(temporary);
        }

        return Read() ?? throw new IOException($"{file} holds no secret of {Length} bytes.");
    }
}
