namespace Quire.Storage.Tests;

/// <summary>Contents that differ from place to place, so that a shifted or repeated part shows.</summary>
internal static class Bytes
{
    public static byte[] Of(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        return bytes;
    }

    public static async Task<byte[]> AllAsync(Stream stream)
    {
        using var all = new MemoryStream();
        await stream.CopyToAsync(all);
        return all.ToArray();
    }

    public static bool Same(byte[] expected, byte[] actual) => expected.AsSpan().SequenceEqual(actual);
}
