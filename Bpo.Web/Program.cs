using Bpo.Web;
using Bpo.Web.Access;
using Bpo.Web.Api;
using Bpo.Web.Jobs;
using Bpo.Web.Operations;
using Bpo.Web.Operations.Databases;
using Bpo.Web.Operations.Secrets;
using Bpo.Web.Operations.Settings;
using Bpo.Web.Operations.Startup;

var builder = WebApplication.CreateBuilder(args);
var settings = builder.AddSettings();
builder.AddOperations(settings);
builder.AddStorage(settings.Database);
builder.AddSecrets(settings.Privacy);
builder.AddAccess();
builder.AddApi();
builder.AddJobs(settings);
builder.AddBpoPages();

var app = builder.Build();
app.UseOperations();
app.UseAccess();
app.MapOperations();
app.MapAccess();
app.MapApi();
app.MapBpoPages();
await app.PrepareAsync();
await app.RunAsync();
