namespace Quire.Domain.Texts;

/// <summary>
/// Limits of the texts people give. What is one line is as long as the columns of the servers people come from, so that what
/// those took is taken here; their other texts have no end, and these stop only what nobody can have written.
/// </summary>
public static class TextLimits
{
    private const int Line = 255;
    private const int Prose = 1_000_000;

    // A database indexes these names whole, and its entries have at most 2,700 bytes.
    private const int Indexed = 600;

    public static readonly TextLimit CollectionAlias = new("Alias", 60);
    public static readonly TextLimit CollectionName = new("Name", Line);
    public static readonly TextLimit CollectionDescription = new("Description", Prose);
    public static readonly TextLimit LogoText = new("The text of a logo", Line);
    public static readonly TextLimit ContactEmail = new("Contact email", Line);

    public static readonly TextLimit TemplateName = new("Name of a template", Line);
    public static readonly TextLimit TemplateInstruction = new("An instruction of a template", 100_000);

    public static readonly TextLimit FirstName = new("First name", Line);
    public static readonly TextLimit LastName = new("Last name", Line);
    public static readonly TextLimit Email = new("Email", Line);
    public static readonly TextLimit Position = new("Position", Line);
    public static readonly TextLimit ProviderId = new("Authentication provider id", Line);
    public static readonly TextLimit PersistentUserId = new("Persistent user id", Line);
    public static readonly TextLimit BannerText = new("A banner message", 100_000);
    public static readonly TextLimit ProviderText = new("Title and subtitle of a provider", Line);
    public static readonly TextLimit ProviderData = new("factoryData", 10_000);
    public static readonly TextLimit TokenName = new("Name of a token", 100);

    /// <summary>The organisation of a collection or an account.</summary>
    public static readonly TextLimit Affiliation = new("Affiliation", Line);

    public static readonly TextLimit RoleAlias = new("Alias", 16);
    public static readonly TextLimit RoleName = new("Name", Line);
    public static readonly TextLimit RoleDescription = new("Description", Line);

    public static readonly TextLimit GroupAlias = new("Alias of a group", 200);
    public static readonly TextLimit GroupName = new("Name of a group", Line);
    public static readonly TextLimit GroupDescription = new("Description of a group", 1024);
    public static readonly TextLimit MailDomain = new("Domain of a group", Line);
    public static readonly TextLimit IdentityProvider = new("Pattern of a group", Line);

    public static readonly TextLimit LicenseName = new("Name of a license", Indexed);
    public static readonly TextLimit LicenseUri = new("Uri of a license", Indexed);
    public static readonly TextLimit LicenseDescription = new("Short description of a license", Prose);
    public static readonly TextLimit LicenseIcon = new("Icon uri of a license", Prose);
    public static readonly TextLimit LicenseRights = new("Rights identifier of a license", Line);
    public static readonly TextLimit LicenseScheme = new("Rights identifier scheme of a license", Line);
    public static readonly TextLimit LicenseSchemeUri = new("Scheme uri of a license", Line);
    public static readonly TextLimit LicenseLanguage = new("Language code of a license", Line);

    public static readonly TextLimit DatasetTypeName = new("Name of a dataset type", Line);
    public static readonly TextLimit DatasetTypeDisplayName = new("Display name of a dataset type", Line);
    public static readonly TextLimit DatasetTypeDescription = new("Description of a dataset type", Prose);

    /// <summary>The name of a metadata block or of a field.</summary>
    public static readonly TextLimit DefinitionName = new("A name", 1000);

    public static readonly TextLimit VersionNote = new("versionNote", 1000);

    /// <summary>One of the colours, addresses and lines of a theme.</summary>
    public static TextLimit OfTheme(string member) => new($"'{member}' of the theme", Line);

    /// <summary>One value of a metadata field.</summary>
    public static TextLimit ValueOf(string field) => new($"Every value of {field}", Prose);

    /// <summary>One of the texts of the manifest of an external tool.</summary>
    public static TextLimit ToolText(string member) => new($"'{member}' of the manifest", 10_000);

    /// <summary>One of the terms of a version.</summary>
    public static TextLimit Term(string name) => new(name, Prose);
}
