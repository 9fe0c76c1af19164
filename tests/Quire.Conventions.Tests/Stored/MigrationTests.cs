using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Quire.Data.PostgreSql;
using Quire.Data.Sqlite;
using Quire.Repository.Data;
using Quire.Testing;

namespace Quire.Conventions.Tests.Stored;

/// <summary>
/// Databases that exist were made by migrations as they are; another text of one would make others of the next.
/// </summary>
public sealed class MigrationTests
{
    private static readonly Dictionary<string, string> Digests = new(StringComparer.Ordinal)
    {
        ["Quire.Data.PostgreSql/Migrations/20261129115336_Initial.Designer.cs"] = "453d4812edeb6acd",
        ["Quire.Data.PostgreSql/Migrations/20261129115336_Initial.cs"] = "b80ae986528e83a4",
        ["Quire.Data.PostgreSql/Migrations/20261129134116_LicenseOfVersion.Designer.cs"] = "1df2462310c40954",
        ["Quire.Data.PostgreSql/Migrations/20261129134116_LicenseOfVersion.cs"] = "fe042685f22ef163",
        ["Quire.Data.PostgreSql/Migrations/20261129172324_DatasetTypes.Designer.cs"] = "9b82bae013c182b7",
        ["Quire.Data.PostgreSql/Migrations/20261129172324_DatasetTypes.cs"] = "72e52f67069f56d4",
        ["Quire.Data.PostgreSql/Migrations/20261129180537_PeopleGroupsAndAccess.Designer.cs"] = "5f1179a790adc6c1",
        ["Quire.Data.PostgreSql/Migrations/20261129180537_PeopleGroupsAndAccess.cs"] = "e0246d3d2836b5bf",
        ["Quire.Data.PostgreSql/Migrations/20261129183715_HistoryAndPreviews.Designer.cs"] = "3de17c8ca0c8b46d",
        ["Quire.Data.PostgreSql/Migrations/20261129183715_HistoryAndPreviews.cs"] = "be1478cd64c1af0a",
        ["Quire.Data.PostgreSql/Migrations/20261129203440_Templates.Designer.cs"] = "898df6c1370621b7",
        ["Quire.Data.PostgreSql/Migrations/20261129203440_Templates.cs"] = "4eb18854334f051b",
        ["Quire.Data.PostgreSql/Migrations/20261129211357_FilePeriods.Designer.cs"] = "1682011718f097b7",
        ["Quire.Data.PostgreSql/Migrations/20261129211357_FilePeriods.cs"] = "a4dfb95abee123cd",
        ["Quire.Data.PostgreSql/Migrations/20261129213020_Counts.Designer.cs"] = "8653b05b76e65ee7",
        ["Quire.Data.PostgreSql/Migrations/20261129213020_Counts.cs"] = "8480fe74a90e327f",
        ["Quire.Data.PostgreSql/Migrations/20261129215450_FilesBesideWorkflowsSessionsAndTools.Designer.cs"] = "2534c3b0554d6af1",
        ["Quire.Data.PostgreSql/Migrations/20261129215450_FilesBesideWorkflowsSessionsAndTools.cs"] = "8bc78d4850824de8",
        ["Quire.Data.PostgreSql/Migrations/20261130001123_ThumbnailsWithTheirFile.Designer.cs"] = "44fd01dc93001089",
        ["Quire.Data.PostgreSql/Migrations/20261130001123_ThumbnailsWithTheirFile.cs"] = "381f5cf623be171f",
        ["Quire.Data.PostgreSql/Migrations/20261130012622_TablesAndImports.Designer.cs"] = "a2f44d4e5850f44c",
        ["Quire.Data.PostgreSql/Migrations/20261130012622_TablesAndImports.cs"] = "e7c571687eacfc15",
        ["Quire.Data.PostgreSql/Migrations/20261130040232_FormerHandles.Designer.cs"] = "2b16245b1c09bcb5",
        ["Quire.Data.PostgreSql/Migrations/20261130040232_FormerHandles.cs"] = "7ec99598e195bcc3",
        ["Quire.Data.PostgreSql/Migrations/20261130044809_BlockTexts.Designer.cs"] = "4061f4e1c1c6802c",
        ["Quire.Data.PostgreSql/Migrations/20261130044809_BlockTexts.cs"] = "0fefd099fbf139e9",
        ["Quire.Data.PostgreSql/Migrations/20261130052419_ImportsForgotten.Designer.cs"] = "fd8ebbd3abcd375a",
        ["Quire.Data.PostgreSql/Migrations/20261130052419_ImportsForgotten.cs"] = "2a5e885425aad390",
        ["Quire.Data.PostgreSql/Migrations/20261130075546_TableProfiles.Designer.cs"] = "3ecb3b05a1d6a014",
        ["Quire.Data.PostgreSql/Migrations/20261130075546_TableProfiles.cs"] = "f59649f00992c99f",
        ["Quire.Data.PostgreSql/Migrations/20261130084536_LocallyFair.Designer.cs"] = "34830fcbdcea0a2d",
        ["Quire.Data.PostgreSql/Migrations/20261130084536_LocallyFair.cs"] = "6b2b5e64fee24e3c",
        ["Quire.Data.PostgreSql/Migrations/20261130090817_VariableEdits.Designer.cs"] = "7ff319ce620dbb24",
        ["Quire.Data.PostgreSql/Migrations/20261130090817_VariableEdits.cs"] = "a80f1df86eaf8c79",
        ["Quire.Data.PostgreSql/Migrations/20261130121721_NamesLookedFor.Designer.cs"] = "725b0f1e5f42a0d1",
        ["Quire.Data.PostgreSql/Migrations/20261130121721_NamesLookedFor.cs"] = "66c03bf198aa6782",
        ["Quire.Data.PostgreSql/Migrations/20261130154837_CollectionLogos.Designer.cs"] = "a953be8e2486bb58",
        ["Quire.Data.PostgreSql/Migrations/20261130154837_CollectionLogos.cs"] = "718f11ce396a15d2",
        ["Quire.Data.PostgreSql/Migrations/20261201034626_AuditSearched.Designer.cs"] = "f030b21cec94b332",
        ["Quire.Data.PostgreSql/Migrations/20261201034626_AuditSearched.cs"] = "4aa0ced0e0b838f6",
        ["Quire.Data.Sqlite/Migrations/20261129115323_Initial.Designer.cs"] = "98810ee18abef1d0",
        ["Quire.Data.Sqlite/Migrations/20261129115323_Initial.cs"] = "5b6b8e1077ca71d4",
        ["Quire.Data.Sqlite/Migrations/20261129134106_LicenseOfVersion.Designer.cs"] = "163d152e697a6ed8",
        ["Quire.Data.Sqlite/Migrations/20261129134106_LicenseOfVersion.cs"] = "f80abdf6d9603c4e",
        ["Quire.Data.Sqlite/Migrations/20261129172042_DatasetTypes.Designer.cs"] = "4bf3edb99cae1cdd",
        ["Quire.Data.Sqlite/Migrations/20261129172042_DatasetTypes.cs"] = "7ac5bb4255cf0f46",
        ["Quire.Data.Sqlite/Migrations/20261129180520_PeopleGroupsAndAccess.Designer.cs"] = "53a4ae9067321820",
        ["Quire.Data.Sqlite/Migrations/20261129180520_PeopleGroupsAndAccess.cs"] = "e178f3dfe4425329",
        ["Quire.Data.Sqlite/Migrations/20261129183709_HistoryAndPreviews.Designer.cs"] = "a277c7d6635a13ac",
        ["Quire.Data.Sqlite/Migrations/20261129183709_HistoryAndPreviews.cs"] = "a28351a411e3607e",
        ["Quire.Data.Sqlite/Migrations/20261129203408_Templates.Designer.cs"] = "1c0673d24be37579",
        ["Quire.Data.Sqlite/Migrations/20261129203408_Templates.cs"] = "1fc508a3ca7a35a4",
        ["Quire.Data.Sqlite/Migrations/20261129211348_FilePeriods.Designer.cs"] = "4de5fa5e08e50460",
        ["Quire.Data.Sqlite/Migrations/20261129211348_FilePeriods.cs"] = "685dd366b32ecf0d",
        ["Quire.Data.Sqlite/Migrations/20261129213009_Counts.Designer.cs"] = "0b3e8aee1cc6cf41",
        ["Quire.Data.Sqlite/Migrations/20261129213009_Counts.cs"] = "adbd0a9ddf521b8c",
        ["Quire.Data.Sqlite/Migrations/20261129215406_FilesBesideWorkflowsSessionsAndTools.Designer.cs"] = "62ff24dccbc123f5",
        ["Quire.Data.Sqlite/Migrations/20261129215406_FilesBesideWorkflowsSessionsAndTools.cs"] = "eb519e0866fdc17b",
        ["Quire.Data.Sqlite/Migrations/20261130001058_ThumbnailsWithTheirFile.Designer.cs"] = "fada8a0f5743abd5",
        ["Quire.Data.Sqlite/Migrations/20261130001058_ThumbnailsWithTheirFile.cs"] = "d44ea35adc8e0527",
        ["Quire.Data.Sqlite/Migrations/20261130012615_TablesAndImports.Designer.cs"] = "e595832762ecbfb7",
        ["Quire.Data.Sqlite/Migrations/20261130012615_TablesAndImports.cs"] = "f61e7d584a076fdb",
        ["Quire.Data.Sqlite/Migrations/20261130040047_FormerHandles.Designer.cs"] = "a7b5a45ca596d5c2",
        ["Quire.Data.Sqlite/Migrations/20261130040047_FormerHandles.cs"] = "4bb627296bc00249",
        ["Quire.Data.Sqlite/Migrations/20261130044750_BlockTexts.Designer.cs"] = "98cca38d89b5d6b1",
        ["Quire.Data.Sqlite/Migrations/20261130044750_BlockTexts.cs"] = "aaab353a981b0faf",
        ["Quire.Data.Sqlite/Migrations/20261130052353_ImportsForgotten.Designer.cs"] = "9f423f96b402cec1",
        ["Quire.Data.Sqlite/Migrations/20261130052353_ImportsForgotten.cs"] = "17275e40d52b1778",
        ["Quire.Data.Sqlite/Migrations/20261130075528_TableProfiles.Designer.cs"] = "25684681126f42ea",
        ["Quire.Data.Sqlite/Migrations/20261130075528_TableProfiles.cs"] = "519cdebdfed9a566",
        ["Quire.Data.Sqlite/Migrations/20261130084519_LocallyFair.Designer.cs"] = "cca21203acd36e0e",
        ["Quire.Data.Sqlite/Migrations/20261130084519_LocallyFair.cs"] = "c2278dcf112d03ef",
        ["Quire.Data.Sqlite/Migrations/20261130090807_VariableEdits.Designer.cs"] = "c942a0e89855c0b5",
        ["Quire.Data.Sqlite/Migrations/20261130090807_VariableEdits.cs"] = "eec04a0c8638709f",
        ["Quire.Data.Sqlite/Migrations/20261130121506_NamesLookedFor.Designer.cs"] = "63e07437b06eb14f",
        ["Quire.Data.Sqlite/Migrations/20261130121506_NamesLookedFor.cs"] = "b06f2dc98d9b1fd6",
        ["Quire.Data.Sqlite/Migrations/20261130154829_CollectionLogos.Designer.cs"] = "d515ae9350a4eae1",
        ["Quire.Data.Sqlite/Migrations/20261130154829_CollectionLogos.cs"] = "315880b9a4820216",
        ["Quire.Data.Sqlite/Migrations/20261201034608_AuditSearched.Designer.cs"] = "22786bbd3a915837",
        ["Quire.Data.Sqlite/Migrations/20261201034608_AuditSearched.cs"] = "464e8c65324ac93d",
    };

    private static readonly string[] Providers = ["Sqlite", "PostgreSql"];

    [Fact]
    public void A_migration_is_never_changed()
    {
        var now = Providers
            .SelectMany(p =>
                Directory.GetFiles(Path.Combine(RepositoryRoot.Path, "src", $"Quire.Data.{p}", "Migrations"), "2*.cs")
            )
            .ToDictionary(
                f => Path.GetRelativePath(Path.Combine(RepositoryRoot.Path, "src"), f).Replace('\\', '/'),
                f => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(f)))[..16],
                StringComparer.Ordinal
            );

        Assert.Empty(Digests.Keys.Except(now.Keys, StringComparer.Ordinal));
        var other = now.Where(f => Digests.GetValueOrDefault(f.Key) != f.Value).Select(f => $"[\"{f.Key}\"] = \"{f.Value}\",");
        Assert.True(
            !other.Any(),
            $"A new migration is added to the list, one of the list is left as it is:\n{string.Join('\n', other)}"
        );
    }

    [Fact]
    public void Both_databases_have_the_same_steps() => Assert.Equal(Names("Sqlite"), Names("PostgreSql"));

    [Fact]
    public void The_newest_migration_is_of_the_model_as_it_is()
    {
        // No start compares them.
        Assert.All(
            Providers,
            p =>
                Assert.False(Of(p, db => db.Database.HasPendingModelChanges()), "The model was changed: build/add-migration NAME")
        );
    }

    [Fact]
    public void What_a_new_database_is_given_at_once_is_what_all_migrations_do()
    {
        Assert.All(
            Providers,
            p =>
                GeneratedDocument.MustBe(
                    $"src/Quire.Data.{p}/Migrations/WholeSchema.sql",
                    Of(
                        p,
                        db =>
                            db.GetService<IMigrator>()
                                .GenerateScript(options: MigrationsSqlGenerationOptions.NoTransactions)
                                .ReplaceLineEndings("\n")
                    )
                )
        );
    }

    private static T Of<T>(string provider, Func<RepositoryDb, T> ask)
    {
        var services = new ServiceCollection();
        _ =
            provider == "Sqlite"
                ? services.AddSqliteDatabase("nowhere")
                : services.AddPostgreSqlDatabase("Host=nowhere", migrateAtStart: false);
        using var all = services.BuildServiceProvider();
        using var scope = all.CreateScope();
        return ask(scope.ServiceProvider.GetRequiredService<RepositoryDb>());
    }

    private static IEnumerable<string> Names(string provider) =>
        Directory
            .GetFiles(Path.Combine(RepositoryRoot.Path, "src", $"Quire.Data.{provider}", "Migrations"), "2*.Designer.cs")
            .Order(StringComparer.Ordinal)
            .Select(f => Path.GetFileName(f).Split('_', 2)[1]);
}
