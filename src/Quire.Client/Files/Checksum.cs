using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Quire.Client;

/// <summary>A checksum over the bytes of a file.</summary>
/// <param name="Algorithm">How it was computed.</param>
/// <param name="Value">Lower-case hexadecimal.</param>
public readonly record struct Checksum(ChecksumAlgorithm Algorithm, string Value)
{
    private const int BufferSize = 128 * 1024;

    /// <summary>Reads a checksum as the API writes it, if it is one this library can compute.</summary>
    /// <param name="type">Such as <c>MD5</c> or <c>SHA-256</c>.</param>
    /// <param name="value">Hexadecimal.</param>
    /// <param name="checksum">The checksum.</param>
    public static bool TryParse([NotNullWhen(true)] string? type, [NotNullWhen(true)] string? value, out Checksum checksum)
    {
        ChecksumAlgorithm? algorithm = type?.ToUpperInvariant().Replace("-", "", StringComparison.Ordinal) switch
        {
            "MD5" => ChecksumAlgorithm.Md5,
            "SHA1" => ChecksumAlgorithm.Sha1,
            "SHA256" => ChecksumAlgorithm.Sha256,
            "SHA512" => ChecksumAlgorithm.Sha512,
            _ => null,
        };
        checksum = new(algorithm ?? default, value?.ToLowerInvariant() ?? "");
        return algorithm is not null && checksum.Value.Length > 0;
    }

    /// <summary>Computes the checksum of everything a stream still holds.</summary>
    /// <param name="stream">Read to its end.</param>
    /// <param name="algorithm">How to compute.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public static async Task<Checksum> ComputeAsync(
        Stream stream,
        ChecksumAlgorithm algorithm,
        CancellationToken cancellationToken = default
    )
    {
        using var hash = Start(algorithm);
        var buffer = new byte[BufferSize];
        for (int count; (count = await stream.ReadAsync(buffer, cancellationToken)) > 0; )
        {
            hash.AppendData(buffer, 0, count);
        }

        return End(hash, algorithm);
    }

    /// <summary>Computes the checksum of a file on disk.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="algorithm">How to compute.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public static async Task<Checksum> ComputeAsync(
        string path,
        ChecksumAlgorithm algorithm,
        CancellationToken cancellationToken = default
    )
    {
        await using var stream = new FileStream(
            path,
            FileMode.Open,
            FileAccess.Read,
            FileShare.ReadWrite,
            1,
            FileOptions.Asynchronous | FileOptions.SequentialScan
        );
        return await ComputeAsync(stream, algorithm, cancellationToken);
    }

    /// <summary>The name of the algorithm as the API writes it.</summary>
    public string WireType =>
        Algorithm switch
        {
            ChecksumAlgorithm.Sha1 => "SHA-1",
            ChecksumAlgorithm.Sha256 => "SHA-256",
            ChecksumAlgorithm.Sha512 => "SHA-512",
            _ => "MD5",
        };

    /// <summary>Algorithm and value.</summary>
    public override string ToString() => $"{WireType}:{Value}";

    internal static IncrementalHash Start(ChecksumAlgorithm algorithm) =>
        IncrementalHash.CreateHash(
            algorithm switch
            {
                ChecksumAlgorithm.Sha1 => HashAlgorithmName.SHA1,
                ChecksumAlgorithm.Sha256 => HashAlgorithmName.SHA256,
                ChecksumAlgorithm.Sha512 => HashAlgorithmName.SHA512,
                _ => HashAlgorithmName.MD5,
            }
        );

    internal static Checksum End(IncrementalHash hash, ChecksumAlgorithm algorithm) =>
        new(algorithm, Convert.ToHexStringLower(hash.GetHashAndReset()));
}
