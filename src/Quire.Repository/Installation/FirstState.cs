using Quire.Repository.Administration;
using Quire.Repository.Metadata;

namespace Quire.Repository.Installation;

/// <summary>What a new installation begins with.</summary>
public sealed record FirstState
{
    public required string AdministratorName { get; init; }

    /// <summary>Password of the administrator; null for none, until they choose one.</summary>
    public string? Password { get; init; }

    public string FirstName { get; init; } = "Quire";

    public string LastName { get; init; } = "Administrator";

    public string Email { get; init; } = "administrator@localhost.invalid";

    public string? Affiliation { get; init; }

    public string? Position { get; init; }

    public required string RootName { get; init; }

    public required string RootContact { get; init; }

    /// <summary>Description of the root collection; null for none.</summary>
    public string? RootDescription { get; init; }

    /// <summary>Whether the root collection is said to begin permissions anew; nothing lies above it.</summary>
    public bool RootIsPermissionRoot { get; init; } = true;

    /// <summary>Standard metadata blocks to load, in their order.</summary>
    public IReadOnlyList<string> Blocks { get; init; } = StandardBlocks.Names;

    /// <summary>Everybody with an account may add collections and datasets to the root collection.</summary>
    public required bool EverybodyMayDeposit { get; init; }

    public required IReadOnlyDictionary<string, string> Settings { get; init; }

    /// <summary>Safe for real use: nobody has a password, administration wants a superuser's token.</summary>
    public static FirstState Production() =>
        new()
        {
            AdministratorName = "admin",
            RootName = "Root",
            RootContact = "root@localhost.invalid",
            EverybodyMayDeposit = false,
            Settings = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                // As where nothing is said, so that it is there to be seen and changed.
                [SettingNames.BlockedApiEndpoints] = BlockedApi.Endpoints,
                [SettingNames.BlockedApiPolicy] = BlockedApi.UnblockKey,
            },
        };

    /// <summary>For client test suites: everything open and known.</summary>
    public static FirstState Development() =>
        new()
        {
            AdministratorName = "dataverseAdmin",
            Password = "admin1",
            FirstName = "Dataverse",
            LastName = "Admin",
            Email = "dataverse@mailinator.com",
            Affiliation = "Dataverse.org",
            Position = "Admin",
            RootName = "Root",
            RootContact = "root@mailinator.com",
            RootDescription = "The root dataverse.",
            RootIsPermissionRoot = false,
            EverybodyMayDeposit = true,
            Settings = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [SettingNames.BuiltinUsersKeyOld] = "burrito",
                [SettingNames.BuiltinUsersKey] = "burrito",
                [SettingNames.AllowSignUp] = "yes",
                [SettingNames.UploadMethods] = "native/http",
                // As the older servers ask for, and no list of refused ones: test suites have passwords of their own.
                [SettingNames.PasswordMinLength] = "6",
                [SettingNames.PasswordDictionaries] = "",
                [SettingNames.BlockedApiPolicy] = BlockedApi.LocalhostOnly,
                [SettingNames.Protocol] = "doi",
                [SettingNames.Authority] = "10.5072",
                [SettingNames.Shoulder] = "FK2/",
                [SettingNames.DoiProvider] = "FAKE",
            },
        };
}
