using System.Security.Cryptography;
using Quire.Domain.Identifiers;
using Quire.Repository.Administration;

namespace Quire.Repository.Identifiers;

/// <summary>What new identifiers look like, from the settings.</summary>
/// <param name="Protocol"><c>:Protocol</c>; default <c>doi</c>.</param>
/// <param name="Authority"><c>:Authority</c>; default <c>10.5072</c>, the prefix reserved for tests.</param>
/// <param name="Shoulder"><c>:Shoulder</c>: beginning of every identifier; default <c>FK2/</c>.</param>
/// <param name="Sequential"><c>:IdentifierGenerationStyle</c> asks for numbers instead of random characters.</param>
/// <param name="FilesBelow">
/// Identifiers of files continue that of their dataset, unless <c>:DataFilePIDFormat</c> is <c>INDEPENDENT</c>.
/// </param>
public sealed record IdentifierStyle(string Protocol, string Authority, string Shoulder, bool Sequential, bool FilesBelow)
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private const int Length = 6;

    public static async ValueTask<IdentifierStyle> ReadAsync(Settings settings, CancellationToken ct) =>
        new(
            (await settings.GetAsync(SettingNames.Protocol, ct))?.Trim().ToLowerInvariant() is ("hdl" or "perma") and var other
                ? other
                : "doi",
            await settings.GetAsync(SettingNames.Authority, ct) is { Length: > 0 } authority ? authority.Trim() : "10.5072",
            await settings.GetAsync(SettingNames.Shoulder, ct) ?? "FK2/",
            IsSequential(await settings.GetAsync(SettingNames.IdentifierStyle, ct)),
            IsBelow(await settings.GetAsync(SettingNames.FilePidFormat, ct))
        );

    /// <summary>Whether numbers are asked for.</summary>
    public static bool IsSequential(string? style) => style is "storedProcGenerated" or "sequentialNumber";

    /// <summary>Whether identifiers of files continue that of their dataset.</summary>
    public static bool IsBelow(string? format) => !"INDEPENDENT".Equals(format?.Trim(), StringComparison.OrdinalIgnoreCase);

    /// <summary>What makes an identifier one of its own where no number does.</summary>
    public static string RandomName() => RandomNumberGenerator.GetString(Alphabet, Length);

    /// <summary>The identifier of this form that ends so.</summary>
    public PersistentId With(string name) => new(Protocol, Authority, Shoulder + name);

    /// <summary>Whether an identifier is of those that are made here.</summary>
    public bool IsAuthorityOf(PersistentId pid) =>
        pid.Protocol == Protocol && pid.Authority.Equals(Authority, StringComparison.OrdinalIgnoreCase);
}
