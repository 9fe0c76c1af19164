using Quire.Api.Http;
using Quire.Repository.Files.Tables;
using Quire.Repository.Installation;
using Quire.Repository.Jobs;
using Quire.Repository.Mail;
using Quire.Repository.Measures.Usage;
using Quire.Repository.Storage;
using Quire.Server;
using Quire.Server.Configuration;
using Quire.Server.Telemetry;
using Quire.Testing;

namespace Quire.Conventions.Tests.Documents;

public sealed class SettingReferenceTests
{
    [Theory]
    [InlineData("Quire", typeof(InstallationOptions))]
    [InlineData("Database", typeof(DatabaseOptions))]
    [InlineData("Jobs", typeof(JobOptions))]
    [InlineData("Tables", typeof(TableOptions))]
    [InlineData("Usage", typeof(UsageOptions))]
    [InlineData("Mail", typeof(MailOptions))]
    [InlineData("Bodies", typeof(BodyOptions))]
    [InlineData("Cors", typeof(CorsOptions))]
    [InlineData("Server", typeof(ServerOptions))]
    [InlineData("Telemetry", typeof(TelemetryOptions))]
    [InlineData("Storage", typeof(StorageOptions))]
    [InlineData("Storage:Stores:NAME", typeof(StoreOptions))]
    [InlineData("Storage:Sweep", typeof(SweepOptions))]
    public void Every_setting_is_in_the_reference(string section, Type options)
    {
        var page = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "guide", "configuration.md"));
        Assert.Empty(
            options
                .GetProperties()
                .Where(p => p.CanWrite)
                .Select(p => $"`{section}:{p.Name}`")
                .Where(k => !page.Contains(k, StringComparison.Ordinal))
        );
    }
}
