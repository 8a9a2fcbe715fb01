using Bpo.Web;
using Bpo.Web.Access;
using Bpo.Web.Api;
using Bpo.Web.Operations;
using Bpo.Web.Operations.Settings;

var builder = WebApplication.CreateBuilder(args);
var settings = builder.AddSettings();
builder.AddOperations(settings);
builder.AddAccess();
builder.AddApi();
builder.AddBpoPages();

var app = builder.Build();
app.UseOperations();
app.UseAccess();
app.MapOperations();
app.MapApi();
app.MapBpoPages();
await app.RunAsync();
