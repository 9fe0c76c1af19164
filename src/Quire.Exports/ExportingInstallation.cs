namespace Quire.Exports;

/// <summary>The installation that publishes a dataset.</summary>
/// <param name="Name">Name it publishes under.</param>
/// <param name="SiteUrl">Address of its start page, without a slash at the end.</param>
/// <param name="SoftwareVersion">Version of the software, for the record of what made an export.</param>
public sealed record ExportingInstallation(string Name, string SiteUrl, string SoftwareVersion);
