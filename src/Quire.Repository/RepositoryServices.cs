using Microsoft.Extensions.DependencyInjection;
using Quire.Repository.Access;
using Quire.Repository.Accounts;
using Quire.Repository.Administration;
using Quire.Repository.Collections;
using Quire.Repository.Data;
using Quire.Repository.Datasets;
using Quire.Repository.Export;
using Quire.Repository.Feedback;
using Quire.Repository.Files;
using Quire.Repository.Identifiers;
using Quire.Repository.Installation;
using Quire.Repository.Jobs;
using Quire.Repository.Keeping;
using Quire.Repository.Mail;
using Quire.Repository.Measures;
using Quire.Repository.Metadata;
using Quire.Repository.Notifications;
using Quire.Repository.Operations;
using Quire.Repository.Publishing;
using Quire.Repository.Search;
using Quire.Repository.Storage;

namespace Quire.Repository;

/// <summary>Registers the repository: one line per capability. A database provider and stores come beside it.</summary>
public static class RepositoryServices
{
    public static IServiceCollection AddRepository(this IServiceCollection services) =>
        services
            .AddOperations()
            .AddData()
            .AddKeeping()
            .AddAccess()
            .AddAccounts()
            .AddInstallation()
            .AddAdministration()
            .AddMetadata()
            .AddCollections()
            .AddDatasets()
            .AddStorage()
            .AddFiles()
            .AddIdentifiers()
            .AddNotifications()
            .AddPublishing()
            .AddMail()
            .AddFeedback()
            .AddExport()
            .AddSearch()
            .AddMeasures()
            // Last: background work starts in the order of registration, and workers begin when all that they call has begun.
            .AddJobs();
}
